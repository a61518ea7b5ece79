import { describe, expect, it } from 'vitest'
import { profileOf } from './profile.ts'
import { thoughtsIn } from './propose.ts'
import type { Story } from './story.ts'

/** Narration around every case, so that the profile knows the story: third person, past, Marta and Piet. */
const frame = [
  'Marta walked along the quay and looked at the boats. She had slept badly. The gulls were loud, and her coat was thin.',
  '"You came," said Piet. He put down his bag and smiled at her. He was a tall man, and he had not shaved.',
  'She took his arm. They went up the steps together, and Marta told him about the house. Piet said nothing for a while.',
]

function storyOf(paragraphs: readonly string[]): Story {
  const blocks = paragraphs.map((text) => ({ text, kind: 'paragraph' as const, marked: [] }))
  return { scenes: [{ id: 's', pov: null, blocks }] }
}

/** The paragraphs with what is proposed as likely or surer in ⟦ ⟧. */
function found(paragraphs: readonly string[], around: readonly string[] = frame): string[] {
  const story = storyOf([...around, ...paragraphs])
  const proposals = thoughtsIn(story, profileOf(story)).filter((each) => each.confidence !== 'possible')
  return paragraphs.map((text, at) => {
    let out = ''
    let from = 0
    for (const each of proposals.filter((one) => one.block === at + around.length)) {
      out += `${text.slice(from, each.from)}⟦${text.slice(each.from, each.to)}⟧`
      from = each.to
    }
    return out + text.slice(from)
  })
}

function expectFound(marked: readonly string[], around?: readonly string[]): void {
  expect(
    found(
      marked.map((text) => text.replace(/[⟦⟧]/g, '')),
      around,
    ),
  ).toEqual(marked)
}

describe('finds', () => {
  it.each([
    ['a first person among third', 'She shut the door. ⟦I can never go back there.⟧ The lamp was out.'],
    ['the present among past', "Piet looked at the clock. ⟦She's late again.⟧ He sat down."],
    [
      'a run of sentences as one',
      '⟦Why did I say that? I always do this. I never think.⟧ She sat down on the step.',
    ],
    ['a thought with its tag behind', '⟦I have to tell him⟧, she thought. The tram went by.'],
    ['a thought around its tag', '⟦Well⟧, she thought, ⟦I have only myself to blame.⟧'],
    ['a thought after its tag', 'Marta looked up and thought: ⟦He knows.⟧'],
    ['a name first and a comma', 'He thought wearily, ⟦Here it comes again.⟧'],
    ['told herself', "⟦Don't be a fool⟧, she told herself. She knocked."],
    ['a voice in the head', '⟦You should have stayed at home⟧, said a voice in her head.'],
    ['an order with its object', 'He wiped his face. ⟦Get it together.⟧ Piet knocked on the door.'],
    [
      'an order to oneself',
      'The plank moved under him. ⟦Keep still. Keep very still.⟧ Piet held his breath.',
    ],
    ['an address to oneself', 'He dropped the cup. ⟦Smooth, Piet, very smooth.⟧ He picked up the pieces.'],
    ['a thought after speech', '"I am happy for you," she said. ⟦I hate you.⟧ She smiled at him.'],
    [
      'a thought written small after its tag',
      'She lay there thinking, ⟦please let it be morning.⟧ The clock ticked.',
    ],
    [
      'what goes on after the tag',
      '⟦I know that⟧, thought Marta, ⟦if he had the sense to see it.⟧ She sat down.',
    ],
    [
      'a sentence without its subject',
      'Piet sat up. ⟦Gotta find her. I have to find her.⟧ The lamp was out.',
    ],
    ['the present before the past', "Piet stared. ⟦She's the one who took the boat!⟧ He ran."],
    [
      'a thought after a tagged one',
      '⟦This is wrong⟧, thought Piet. ⟦There ought to be a light.⟧ He stopped.',
    ],
    ['advice to oneself', 'He stood in the doorway. ⟦You could still go home.⟧ The train was late.'],
    [
      'an order with something told after it',
      'She smiled at the dog. ⟦Come here and see what I brought you.⟧ It sat.',
    ],
    ['a slip of the apostrophe', 'He looked away. ⟦I dont care, it doesnt matter, im fine.⟧ Piet sat down.'],
    ['a thought in quotation marks', "⟦'I must not look down,'⟧ Marta thought. She climbed."],
  ])('%s', (_, marked) => {
    expectFound([marked])
  })

  it('a paragraph of its own', () => {
    expectFound([
      '"Two tickets," said Piet.',
      '⟦He has no idea how much I hate boats.⟧',
      '"Thank you," said Marta.',
    ])
  })

  it('a thought whose tag begins the next paragraph', () => {
    expectFound([
      '"I would rather lose you than hurt you." ⟦Well, you just did.⟧',
      'Marta thought as she said, "Fine."',
    ])
  })

  it('a thought in a present-tense story by its first person', () => {
    const present = [
      'Marta walks along the quay and looks at the boats. She is tired. The gulls are loud, and her coat is thin.',
      '"You came," says Piet. He puts down his bag and he smiles at her. He is a tall man, and he has not shaved.',
      'She takes his arm. They go up the steps together, and Marta tells him about the house. Piet says nothing.',
    ]
    expectFound(['She shuts the door. ⟦I can never go back there.⟧ The lamp is out. It is cold.'], present)
  })
})

describe('is not fooled by', () => {
  it('what only looks like an order, is told indirectly, or is turned to the reader', () => {
    expectFound([
      'Hold Three was the size of a church, and it smelled of oil.',
      'All the way home, with the wind in her teeth, she told herself that it was nonsense.',
      'Of the five minutes which followed I shall say little. She laughed.',
      'I, the undersigned, promise that this is the last time.',
      'It just ran out, like when you use up all the hot water.',
    ])
  })

  it('people who speak without quotation marks, whose tagged thoughts it still finds', () => {
    expectFound(
      ["⟦She knows⟧, he thought. I don't know what I'm doing, he said.", 'Come here. Do you like dogs?'],
      ['How far is it? the boy said.', 'Where? said Ruiz.', 'I had one, she said.', "It's not far, he said."],
    )
  })

  it.each([
    [
      'free indirect speech',
      'He hoped she would understand. How could she not? It was so simple, after all.',
    ],
    ['a thought told in the past', 'It was a pity, she thought, that nobody had warned her.'],
    ['thinking of something', 'She thought about the boats. She wondered if he knew. He thought it odd.'],
    [
      'an outcry of the narrator',
      'What a night! The wind blew, the boats rocked. Nobody slept. Oh, it was loud!',
    ],
    [
      'dialogue with a lost opening quote',
      'Well, I trust you will, because I miss you and I want you to come home."',
    ],
    ['dialogue with a lost closing quote', '"I know what you want, she said. He shrugged.'],
    [
      'a general truth',
      'The sea gives back what it takes, and boats that leave at dawn always return late in the evening.',
    ],
    ['capitals on a sign', 'There was a board on the gate. DO NOT FEED THE DOGS. She read it twice.'],
    ['speech said to be said', 'The ground will tell you, he always said, so keep your ear to it.'],
    [
      'a question that a machine asks',
      'The screen lit up. It asked her, in four languages, Are you sure? She was.',
    ],
    [
      'a voice on the telephone',
      'The man spoke into the telephone: all right, boys, you can go and get him.',
    ],
    ['a street to the rear', 'Back up the street, the way they had come, a dog barked.'],
    ['a comparison', "It was like setting down a bucket you've carried for so long that it's a part of you."],
    ['a sampler in capitals', 'She had hung up an illuminated text, THOU GOD SEEST ME, over the bed.'],
    ['a voice that goes on', "Subject is on site, said the radio. He's alone. You can go in now."],
    ['a postcard with initials', "R. -- The water here runs uphill. You'd hate this place. I do. K."],
    [
      'what anybody could',
      'You could hear the sea from the kitchen. You could have cut the air with a knife.',
    ],
    ['a song title', 'Somebody began to sing "I Will Wait For You" and she turned away.'],
  ])('%s', (_, text) => {
    expectFound([text])
  })

  it('a letter', () => {
    expectFound([
      'There was an envelope on the table. She tore it open.',
      'Dear Marta,',
      'I am sorry that I left. I think about you every day and I hope that you are well.',
      'I cannot come home yet.',
      'Yours, Piet',
      'She folded it up again.',
    ])
  })

  it('a letter without head or signature that is said to be one', () => {
    expectFound([
      'She took the letter and unfolded it.',
      'I am sorry that I left. I think about you every day and I hope that you are well. I miss you so much.',
      'Marta put it down. She was crying.',
    ])
  })

  it('lyrics between the paragraphs', () => {
    expectFound([
      'She leaned on the rail.',
      'I left my heart in the harbour',
      'I left my coat on the train',
      'and all that I have is a number',
      'and all that it says is your name',
      'He touched her sleeve.',
    ])
  })

  it('mail and chat', () => {
    expectFound([
      'From: piet',
      'Subject: hello',
      'She opened another window.',
      'marta: are you there',
      'piet: I am always here',
      'marta: I miss you',
    ])
  })

  it("the author's notes", () => {
    expectFound([
      "A/N: I know, I know, I haven't updated in ages! Please review and I will write more!",
      'He went home.',
      'The End',
      'So what did you think? I hope you liked it. This is my first story.',
    ])
  })

  it('an epigraph with its source', () => {
    const story = storyOf([
      'I have been a stranger in every town I love, and you are no better. Song of the Kell boatmen.',
      ...frame,
    ])
    expect(thoughtsIn(story, profileOf(story)).filter((each) => each.confidence !== 'possible')).toEqual([])
  })

  it('the narrator of a first-person story, whose tagged thoughts it still finds', () => {
    const first = [
      'I walked along the quay and looked at the boats. I had slept badly. My coat was thin, and I was cold.',
      '"You came," said Piet. I put down my bag and smiled at him. I knew that he had not shaved.',
      'I took his arm. We went up the steps together, and I told him about the house. He said nothing.',
    ]
    expectFound(
      [
        "I don't like boats. I never have. You know how it is with boats.",
        "⟦You can still go home⟧, I told myself. I went on board. I don't know why.",
      ],
      first,
    )
  })

  it('a narrator without an inner voice, who gives the reader orders', () => {
    const first = [
      'I walked along the quay and looked at the boats. I had slept badly. My coat was thin, and I was cold.',
      '"You came," said Piet. I put down my bag and smiled at him. I knew that he had not shaved.',
      'I took his arm. We went up the steps together, and I told him about the house. He said nothing.',
    ]
    expectFound(["He came from the north. Don't believe what they say. I never did."], first)
    expectFound(
      ["⟦Don't look down⟧, I thought. I went up.", "The plank moved. ⟦Keep still. Don't breathe.⟧ I waited."],
      first,
    )
  })

  it('a storyteller who speaks to the reader', () => {
    expectFound([
      "Now you may be asking yourself how she got there. It's a fair question.",
      'I must tell you that there are few better boats. You should go and see them. Marta did.',
      '⟦I should have stayed⟧, thought Marta. The boat rocked.',
    ])
  })

  it('British single quotes', () => {
    const british = [
      "'You came,' said Piet. He put down his bag and smiled at her. He hadn't shaved.",
      "'Of course I came,' said Marta. 'I always do.' She took his arm. The dogs' bowls were empty.",
      "They went up the steps. 'Tell 'em I'm tired,' she said. 'I've been up since six.' He nodded.",
    ]
    expectFound(["'I can't stay,' she said. ⟦I can't bear this.⟧ He looked away. 'It's late.'"], british)
  })
})
