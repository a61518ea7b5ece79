import { expect, it } from 'vitest'
import { launchFlags } from './flags.ts'

const launch = { profile: '/p', headed: false, asRoot: false, switches: new Map<string, string>() }

it('keeps the sandbox on for an ordinary user', () => {
  expect(launchFlags(launch)).not.toContain('--no-sandbox')
  expect(launchFlags({ ...launch, asRoot: true })).toContain('--no-sandbox')
})

it("hands on the app's switches but those of Electron and Node", () => {
  const switches = new Map([
    ['inspect', '0'],
    ['no-sandbox', ''],
    ['user-data-dir', '/elsewhere'],
    ['force-color-profile', 'srgb'],
    ['remote-debugging-port', '0'],
  ])
  const flags = launchFlags({ ...launch, switches })
  expect(flags).toEqual(expect.arrayContaining(['--force-color-profile=srgb', '--remote-debugging-port=0']))
  expect(flags.filter((flag) => /inspect|no-sandbox|elsewhere/.test(flag))).toEqual([])
})

it('joins the features that both sides disable: Chromium heeds the last such switch only', () => {
  const flags = launchFlags({ ...launch, switches: new Map([['disable-features', 'LensOverlay,Translate']]) })
  const disabled = flags.filter((flag) => flag.startsWith('--disable-features='))
  expect(disabled).toHaveLength(1)
  expect(disabled[0]?.slice(19).split(',')).toEqual(
    expect.arrayContaining(['Translate', 'HttpsUpgrades', 'LensOverlay']),
  )
})

it('shows windows only where there is a display', () => {
  expect(launchFlags(launch)).toContain('--headless')
  expect(launchFlags({ ...launch, headed: true })).not.toContain('--headless')
})
