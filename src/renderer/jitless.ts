import { z } from 'zod'

// The content security policy lets nothing be compiled while the app runs. First of all imports: schemas are
// made as their modules load.
z.config({ jitless: true })
