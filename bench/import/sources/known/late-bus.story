title: Late Bus Home
author: skye_marie
feedback: skye_marie88@mailhut.example.com
disclaimer: i own nothing but the bus
summary: It's Friday, it's raining, and Corin Blake is sitting in my seat.
rating: PG
fandom: Kestrel High
pairings: Corin/Jo
notes: Jo's POV. Please review, flames will be used to toast marshmallows.
own: Completed = yes
---
== Friday

My seat is the one over the back wheel, because it's warm. Everybody knows it's mine. So when I got on the 5:40 that Friday, dripping like a tap, and saw Corin Blake sitting in it with his feet up, I just stood there.

"You're in my seat," I said.

He took out one earphone. "I'm in <emphasis>a</emphasis> seat."

"There are forty seats on this bus."

"So sit in one," said Corin, and put the earphone back in.

I sat across from him. I sat there for eleven stops with my bag on my lap and hated him, and the bus went up Kestrel Hill and down again, and the windows steamed up till there was nothing to see. Around the twelfth stop he breathed on the glass and wrote something with his finger. It was backwards. It took me till I got home to work out that it said SORRY.

== Monday

He was in it again on Monday. I'd practised what I was going to say, all weekend, in front of the mirror, with my little brother doing Corin's part.

"Look," I said.

"I broke my ankle in June," said Corin. "It hurts when it's cold, and that's the only warm one." He had his feet down this time. He looked about ten. "I should've said. I don't like people knowing."

Everything I'd practised went out of my head.

"Budge up, then," I said.

--

It turns out that two people fit, if they like each other or if they're very thin. We aren't thin.

"What are you listening to?" I asked him.

"Nothing. It's been broken for weeks. I just put them in so nobody talks to me."

"I talked to you."

"Yeah," said Corin. "I noticed."

The rain stopped at Mill Lane. We both saw it and neither of us said a thing, in case somebody should decide it wasn't cold enough any more.

== Friday Again

There's not much else to tell. He got off at my stop, which isn't his, and walked me to the corner, which is nowhere near where he lives, and then he stood on one leg because the other one was hurting.

"Write something," I said, and pointed at the window of the bakery, that was all steamed up from the ovens.

He thought about it. Then he leaned over and wrote it the right way round, so that they had to read it backwards on the inside, with the flour on their hands. And I'm not going to tell you what it said.
