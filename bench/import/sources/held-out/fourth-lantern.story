title: The Fourth Lantern
author: Yuki-hime
feedback: yukihime@lanternfest.example.net
disclaimer: Kitsune Crossing (c) Morioka Hanae and Studio Kaze. Please don't sue, I'm a student, you'd get a bicycle.
summary: Three lanterns are for the dead. Nobody will tell Haru who the fourth one's for.
rating: PG
fandom: Kitsune Crossing
pairings: HxS
warnings: mild spoilers;; sap
notes: Post-series. 'thoughts are like this'. Arigatou to Mika-chan for reading it first!
---
== Paper

Haru's grandmother made the lanterns out of old letters. It was, she said, the only way to be sure that they'd know the address.

"This is for your grandfather. This one is for my sister Ume. And this is for the cat."

"The cat gets one?"

"It was a very good cat." The old woman set out a fourth frame and began to paste the paper on, a strip at a time. Haru waited, but she didn't say anything more.

<thought>Four. We've only ever had three. Who's died?</thought>

"Baa-chan," said Haru, "who's that for?"

"Hold this," his grandmother said, and gave him the pot of glue.

--

Down by the bridge they were already hanging the strings across. Sayo was up on the ladder, with her sleeves tied back and a lantern in her teeth.

"You're late," she said round it.

"I was gluing." He held the ladder. From where he stood he could see the soles of her feet, and he looked with great attention at the river. "Sayo, has anybody died? In our street, I mean."

She took the lantern out of her mouth. She didn't look down. "Why do you ask?"

"Baa-chan's making four."

There was a silence, in which somebody on the far bank dropped a drum. <thought>Say something. You always say something.</thought>

"I expect that she's got some letters left over," said Sayo.

== Water

They float them down at the hour when you can't tell a white thread from a black one. Haru carried the four on a tray. He set down his grandfather, who spun round once, and went. He set down great-aunt Ume. He set down the cat.

The fourth one wouldn't go. It knocked against the step like somebody at a door.

<thought>What's written on it?</thought>

He knelt, and turned it to the light of its own flame, and he read, between the ribs, in his own bad handwriting from the second year of school:

> Dear fox, if you're real, please come and live in our street. I'm Haru, and I'm seven. You can be a girl if you like, there's nobody here to play with. I won't tell anybody. I'll never tell.

Behind him on the steps someone had stopped walking.

"It has to be burned, or floated," said Sayo. "It's been ten years. That was the bargain, and then I have to..." Her voice did something. "She kept it for me. She was always so <emphasis>kind</emphasis> about the chickens."

He looked at the lantern for a while. <thought>I did ask. I asked for somebody to play with, and I never once thought about who it'd cost.</thought> Then he picked it up out of the water, wet as it was, and blew it out.

"Haru! You can't..."

"I said that I'd never tell," said Haru. "I didn't say that I'd give it back."
