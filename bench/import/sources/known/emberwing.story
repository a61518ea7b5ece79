title: The Cartographer's Apprentice
author: Isolde Farrow
feedback: isolde@highmeadow.example.org
disclaimer: Emberwing, the Seven Weyrs of Tarn and the dragon Oss belong to M. L. Castellane. This is done for love.
notes: Speech between rider and dragon is the usual kind.
summary: Every map has an edge. Tevi is sent to look at it.
fandom: Emberwing
characters: Tevi;; Oss;; Master Quillon
rating: G
category: gen;; adventure
language: en
series: Tarn Tales
---
== The Blank Corner

Master Quillon kept the blank corner of the map under a teacup, so that nobody would ask about it. Tevi had been his apprentice for three years before she thought to lift the cup.

"There isn't anything there," she said.

"There isn't anything there <emphasis>yet</emphasis>," said the old man. "It's a matter of courtesy. One doesn't draw what one hasn't seen."

"Then why hasn't anybody been to see it?"

He looked at her over his glasses, and she knew at once what she'd done. <thought>Oh, Tevi. Three years you've kept your mouth shut, and now this.</thought>

"What an excellent question," said Master Quillon. "Take a coat."

--

Oss was asleep on the landing ledge, with his tail over his eyes.

<telepathy>Wake up. We're going north.</telepathy>

<telepathy>North is cold,</telepathy> said the dragon without moving. <telepathy>I have been there once, and I did not care for it.</telepathy>

"It's an order," Tevi said aloud.

<telepathy>Then it is cold, and an order.</telepathy> But he was already on his feet, stretching one wing and then the other, and she saw that he had been waiting for somebody to ask for a hundred years at least.

== The Edge

They flew for two days over country that grew whiter and flatter, like a page. On the third morning there was no more ground. It simply left off, in a straight line, as if it had been ruled; and beyond the line there was a soft, bright, patient nothing.

"That can't be right," said Tevi. She had her notebook out, and her pencil wasn't moving. <thought>What am I supposed to write? Here it stops?</thought>

<telepathy>You could go on,</telepathy> Oss said.

<telepathy>Go on into what?</telepathy>

<telepathy>I do not know. That is what on means.</telepathy>

She laughed, because she was frightened. Then she licked the end of the pencil, as the Master did, and drew one short line in the corner of the page. And out in the brightness, with a noise like a sheet being shaken, one short line of hills stood up.

--

"I see," said Master Quillon, when she had told it. He was silent for some time. The tea had gone cold in both their cups. "And what did you draw next?"

"Nothing. I came home."

"Why?"

"Because," Tevi said, "one doesn't draw what one hasn't seen. I thought somebody should ask the hills."

The old man took off his glasses and polished them. When he put them on again he got up, rather stiffly, and hung her coat on the hook beside his own, which was where a master's coat went.

<telepathy>Told you so,</telepathy> said a voice from the ledge outside, half asleep. <telepathy>I told you, and an order, and cold.</telepathy>
