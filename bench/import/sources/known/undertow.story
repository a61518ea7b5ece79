title: Songs for the Undertow
author: lemonade girl
feedback: lemonade_girl@bubblebox.example.com
disclaimer: tidefall belongs to the channel, the song is mine and it isnt very good
summary: dani sings, wren listens, the sea gets a say
rating: PG-13
pairings: Dani/Wren
fandom: Tidefall
notes: italics are thoughts! and thank you to everyone on the board who told me to keep going
---
The pier was empty, except for Wren, who didn't count. Dani put the guitar case down on the boards and sat on it.

"You're going to break that," said Wren.

"It's broken. It's been broken since Christmas."

"Then you're going to break it more." Wren leaned on the rail, with her hair blowing straight out like a flag. <thought>She's never going to ask me. I'm going to stand here until I'm a statue, and she's never going to ask.</thought> "Are you going to play or what?"

Dani played.

> | The moon has a house at the end of the tide
> | And nobody's home, and the door's open wide,
> | And I'd go if you'd go, and I'd stay if you'd stay,
> | But the sea never once let me look away.

When it was over there was nothing to hear but the water, slapping at the piles underneath.

--

Her brother was waiting up. He'd made toast, which was what he did instead of talking.

"Well?"

"Well nothing. I played the song."

"And?"

"And she said it was nice." Dani put her face down on the table. The table smelled of crumbs. "<emphasis>Nice</emphasis>, Jonah. You say nice about a scarf."

"I like scarves," said Jonah, and buttered another slice. <thought>Poor kid. I'd tell her if I thought she'd hear it.</thought> "Maybe she didn't know that it was about her."

"Who else would it be about? It's got her house in it!"

"It says the moon's house."

Dani lifted her head. "Oh no," she said.

--

She ran all the way back. It was past midnight and the tide had turned, and the far end of the pier was under water, the way it always was at springs. Wren was standing in it, up to her ankles, with her shoes in her hand.

"I went home," Wren called over the noise. "I went home and got into bed, and then I thought, wait a minute."

"Wait a minute what?"

"There isn't any house on the moon, stupid."

> | So leave me a lamp at the foot of the stair,
> | I'll come in on the flood with the salt in my hair.

Neither of them said which one had started it. It needed two voices, anyway, and it always had.
