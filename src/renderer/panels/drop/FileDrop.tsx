import { useEffect, useState } from 'react'
import { text } from '../../../../resources/text/en.ts'
import { useSession } from '../../session.ts'
import { openFiles } from '../start/open.ts'
import './drop.css'

/** Opens files dropped anywhere on the window, before the page or a field sees them. */
export function FileDrop() {
  const session = useSession()
  const [over, setOver] = useState(false)

  useEffect(() => {
    const onDrag = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      event.stopPropagation()
      setOver(true)
    }
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent) => {
      setOver(false)
      if (!holdsFiles(event)) return
      event.preventDefault()
      event.stopPropagation()
      void openFiles(session, event.dataTransfer?.files ?? [])
    }
    const capture = { capture: true }
    window.addEventListener('dragenter', onDrag, capture)
    window.addEventListener('dragover', onDrag, capture)
    window.addEventListener('dragleave', onLeave, capture)
    window.addEventListener('drop', onDrop, capture)
    return () => {
      window.removeEventListener('dragenter', onDrag, capture)
      window.removeEventListener('dragover', onDrag, capture)
      window.removeEventListener('dragleave', onLeave, capture)
      window.removeEventListener('drop', onDrop, capture)
    }
  }, [session])

  return over ? <div className="drop">{text.start.dropNow}</div> : null
}

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false
