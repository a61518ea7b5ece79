import { z } from 'zod'

/** Where a caret is, told by its scene: it means the same in a later version of the story. */
export const caret = z.strictObject({
  scene: z.string().min(1).max(64),
  /** In positions of the document, from the one before the scene. */
  offset: z.int().nonnegative(),
})
export type Caret = Readonly<z.infer<typeof caret>>
