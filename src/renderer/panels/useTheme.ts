import { useLayoutEffect } from 'react'
import { useSession, useValue } from '../session.ts'

/** Light, dark, or as the system is: told to the style sheet's tokens. */
export function useTheme(): void {
  const { theme } = useValue(useSession().settings)
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
}
