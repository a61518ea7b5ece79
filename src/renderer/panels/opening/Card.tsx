import { type ReactNode, useId } from 'react'
import { text } from '../../../../resources/text/en.ts'

export type Certainty = 'sure' | 'look' | 'yours'

interface CardProps {
  readonly title: string
  readonly certainty: Certainty
  /** The evidence, in plain words. */
  readonly why?: ReactNode
  /** Ways to decide otherwise. */
  readonly children?: ReactNode
}

/** One decision about the file. */
export function Card({ title, certainty, why, children }: CardProps) {
  const id = useId()
  return (
    <section className="card" aria-labelledby={id}>
      <div className="card-head">
        <h3 id={id}>{title}</h3>
        <span className={`card-certainty is-${certainty}`}>{text.opening[certainty]}</span>
      </div>
      {why && <p className="card-why">{why}</p>}
      {children}
    </section>
  )
}
