import { expect, it } from 'vitest'
import { leaves, proposes } from '../shown.arbitrary.ts'

it('proposes than after a comparative', () => {
  proposes('then-than', [
    'She deserved more ⟦then→than⟧ that. It was worse ⟦then→than⟧ anything he knew.',
    'It took longer ⟦then→than⟧ they had thought, and she ran faster ⟦then→than⟧ I could.',
    'Better late ⟦then→than⟧ never. More ⟦then→than⟧ once.',
    'More ⟦then→than⟧ anyone should bear.',
    'He was no older ⟦then→than⟧ Mara. It happened more often ⟦then→than⟧ not.',
    'The house was more beautiful ⟦then→than⟧ ever.',
  ])
})

it('proposes than after rather, other and a deed that is better', () => {
  proposes('then-than', [
    'I’d rather keep you ⟦then→than⟧ help you. He would rather die ⟦then→than⟧ go.',
    'Rather ⟦then→than⟧ wait, she left. Nobody other ⟦then→than⟧ Tom came. Other ⟦then→than⟧ that, no.',
    'It is better to have tried and failed ⟦then→than⟧ to have stayed at home.',
  ])
})

it('proposes then where one thing follows another', () => {
  proposes('then-than', ['He stood up and ⟦than→then⟧ he left. She waited, but ⟦than→then⟧ she ran.'])
})

it('knows nothing of other languages', () => {
  expect(() => proposes('then-than', ['more ⟦then→than⟧ that'], 'de')).toThrow()
})

it.each([
  ['time that goes on after a comparative', 'She felt better then. He kissed her once more then he left.'],
  ['a comma between', 'It got colder, then it snowed. She was older, then as now.'],
  ['minutes later', 'Five minutes later then he had his coat on.'],
  ['two who look at each other', 'They looked at each other then looked away.'],
  ['words in -er that compare nothing', 'After then it rained. She called her then that was it. Never then!'],
  ['comparisons that are right', 'She was taller than Tom and than he remembered. More than that.'],
  ['a clause after a comparative', 'It got worse then it got better.'],
  ['if and then', 'If not for me, then for her. And then some.'],
])('leaves %s alone', (_, text) => leaves('then-than', [text]))

it('proposes than where what is compared ends soon, or in its auxiliary', () => {
  proposes('then-than', [
    'He couldn’t stop it any more ⟦then→than⟧ I could. It matters no more ⟦then→than⟧ it does to me.',
    'It was darker ⟦then→than⟧ the sea. There were more ⟦then→than⟧ twenty. It was less conspicuous ⟦then→than⟧ a man.',
    'He’d sooner stay ⟦then→than⟧ ask.',
  ])
})

it.each([
  [
    'what came next',
    'He ran faster then the door opened. She was older then the war came. It was colder then.',
  ],
  [
    'time that goes on',
    'Once more then twenty men came. A moment later then she left. I can do no more then I will go.',
  ],
  ['a bell after a comparison', 'It grew more beautiful then a bell rang.'],
])('leaves %s alone, whatever was compared', (_, text) => leaves('then-than', [text]))
