import { readFileSync } from 'node:fs'
import { throwByName } from './unsupported.ts'

/** The width and height that a PNG file's header names; zero for anything else. */
function pngSize(data: Buffer): { width: number; height: number } {
  const isPng = data.length > 24 && data.toString('latin1', 1, 4) === 'PNG'
  return isPng ? { width: data.readUInt32BE(16), height: data.readUInt32BE(20) } : { width: 0, height: 0 }
}

/** A PNG picture, as taken of a page or given as an icon. It can be handed on and saved, not drawn on. */
export class NativeImage {
  readonly #png: Buffer

  constructor(png: Buffer) {
    this.#png = png
  }
  toPNG(): Buffer {
    return this.#png
  }
  isEmpty(): boolean {
    return this.#png.length === 0
  }
  getSize(): { width: number; height: number } {
    return pngSize(this.#png)
  }
}
throwByName('nativeImage', NativeImage.prototype)

export const nativeImage = {
  createEmpty: () => new NativeImage(Buffer.alloc(0)),
  /** Empty where the file cannot be read, as in Electron. */
  createFromPath(path: string): NativeImage {
    try {
      return new NativeImage(readFileSync(path))
    } catch {
      return nativeImage.createEmpty()
    }
  },
}
throwByName('nativeImage', nativeImage)
