/** What a mark says of the words in it. */
export type Meaning = 'thought' | 'telepathy' | 'emphasis' | 'strong' | 'underline' | 'strike' | 'plain'
