import type { CommandLine } from 'electron'
import { throwByName } from '../unsupported.ts'

/** `app.commandLine`: the switches this was started with, and those the app adds for Chromium before it is ready. */
export class Switches
  implements Pick<CommandLine, 'appendSwitch' | 'hasSwitch' | 'getSwitchValue' | 'removeSwitch'>
{
  readonly all = new Map<string, string>()

  appendSwitch(name: string, value = ''): void {
    this.all.set(name, value)
  }
  hasSwitch(name: string): boolean {
    return this.all.has(name)
  }
  getSwitchValue(name: string): string {
    return this.all.get(name) ?? ''
  }
  removeSwitch(name: string): void {
    this.all.delete(name)
  }
}
throwByName('app.commandLine', Switches.prototype)
