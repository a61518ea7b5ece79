import { isMainThread } from 'node:worker_threads'
import { Command, CommanderError, Option } from 'commander'
import { version } from '../../package.json'
import { FORMAT_IDS } from '../export/formats.ts'
import { PAGE_DETAILS } from '../export/options.ts'
import { CONFIDENCES } from '../findings/index.ts'
import { checkCommand } from './check-command.ts'
import { detailNames, exportCommand } from './export-command.ts'
import { Failure } from './failure.ts'
import { importFileOrFolder } from './import-folder.ts'
import { thoughtsCommand } from './thoughts-command.ts'
import { answerHalf } from './two-threads.ts'

/** Exit codes: it went well; it failed, with a line on stderr; it was called wrongly, with help. */
const EXIT = { well: 0, failed: 1, usage: 2 } as const

const program = new Command('italica')
  .description('Opens old plain-text stories, and writes them as clean web pages.')
  .version(version)
  .exitOverride()
  .showHelpAfterError()

program
  .command('import')
  .description('read an old text file as a story, or each file of a folder')
  .argument('<file>', 'the file, a folder, or - for stdin; none is ever changed')
  .option(
    '-o, --output <file>',
    'where the .italica goes (- for stdout), or the folder for those of a folder',
  )
  .option('--json', 'print the story and the report of what was found')
  .action(importFileOrFolder)

program
  .command('export')
  .description('write a story as a web page')
  .argument('<file>', 'an .italica, or an old text file; - for stdin')
  .addOption(new Option('--to <format>', 'which kind of page').choices(FORMAT_IDS).makeOptionMandatory())
  .requiredOption('-o, --output <file>', 'where the page goes (- for stdout)')
  .option('--details <names>', 'which details stand on top: names, all or none', detailNames, PAGE_DETAILS)
  .action(exportCommand)

program
  .command('thoughts')
  .description('propose what the characters think, to be set in italics')
  .argument('<file>', 'an .italica, or an old text file; - for stdin; it is never changed')
  .option('--json', 'print them as data: scene, block, start, end, text, thinker, confidence, reasons')
  .addOption(
    new Option('--accept <confidence>', 'mark those that are this sure, and surer').choices(CONFIDENCES),
  )
  .option('-o, --output <file>', 'where the marked .italica goes (- for stdout)')
  .action(thoughtsCommand)

program
  .command('check')
  .description('propose repairs of damage and slips')
  .argument('<file>', 'an .italica, or an old text file; - for stdin; it is never changed')
  .option('--json', 'print them as data: scene, block, start, end, before, after, rule, confidence')
  .addOption(
    new Option('--accept <confidence>', 'make those that are this sure, and surer').choices(CONFIDENCES),
  )
  .option('-o, --output <file>', 'where the repaired .italica goes (- for stdout)')
  .action(checkCommand)

for (const command of program.commands) command.exitOverride().showHelpAfterError()

async function run(): Promise<void> {
  try {
    await program.parseAsync()
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? EXIT.well : EXIT.usage
    } else if (error instanceof Failure) {
      process.stderr.write(`italica: ${error.message}\n`)
      process.exitCode = EXIT.failed
    } else throw error
  }
}

if (isMainThread) await run()
else answerHalf()
