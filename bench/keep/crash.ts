import { crashLoop } from './crash-loop.ts'

const [rounds = '500', seed = '1'] = process.argv.slice(2)
const report = await crashLoop(Number(rounds), Number(seed))
console.table(report)
if (report.losses + report.unreadable + report.doubled > 0) process.exitCode = 1
