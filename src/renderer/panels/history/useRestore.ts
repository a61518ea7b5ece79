import { useSession, useStory } from '../../session.ts'

/**
 * Brings a version back, or one scene of it, and goes back to the page: it is an edit like any other, undone by
 * the same key.
 */
export function useRestore(): (version: string, scene?: string) => void {
  const session = useSession()
  const { history } = useStory()
  const run = async (version: string, scene?: string) => {
    const restored = await (scene === undefined
      ? history.restore(version)
      : history.restoreScene(version, scene))
    if (restored.kind === 'failed') return session.report(restored.problem)
    if (scene === undefined) history.leave()
  }
  return (version, scene) => void run(version, scene).catch(reportError)
}
