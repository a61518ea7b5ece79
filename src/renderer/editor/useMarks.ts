import { useEffect } from 'react'
import { CONFIDENCES } from '../../findings/index.ts'
import { useSession, useStory, useValue } from '../session.ts'

/**
 * Says on the page's element which marks of proposals are to be seen, for page.css: what the author chose to
 * look at; all of that while it is reviewed, and else where the settings want it.
 */
export function useMarks(element: HTMLElement): void {
  const { marks, inspector } = useValue(useSession().settings)
  const { choices } = useValue(useStory().review.view)
  useEffect(() => {
    const reviewed = inspector.open && inspector.tab === 'review'
    const unsure = CONFIDENCES.slice(CONFIDENCES.indexOf(choices.least) + 1)
    const without = marks || reviewed ? [...choices.without, ...unsure.map(withoutSpace)] : ['all']
    element.dataset.without = without.join(' ')
  }, [element, marks, inspector, choices])
}

const withoutSpace = (name: string) => name.replace(' ', '-')
