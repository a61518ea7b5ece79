title: Static
author: Bram Oyelaran
feedback: bram.o@signalnoise.example.net
disclaimer: Frequency 9 is a trademark of Halden Radio Drama. No profit, no harm, no refunds.
summary: There is a voice on the dead channel, and it knows her name.
rating: PG
fandom: Frequency 9
characters: Lotte Maier;; the Voice
spoilers: season 2
category: drama;; sf
notes: //this// is telepathy, more or less. Single slashes are Lotte thinking.
---
The set had been dead since the flood. Lotte kept it because her father had built it and because it was the right height for a lamp. She was sewing by the lamp when the dial lit up.

<telepathy>Is anybody there?</telepathy>

She ran the needle into her thumb.

"Hello?" she said, like a fool, to a box with no microphone. <thought>It isn't plugged in. I know for certain that it isn't plugged in.</thought> The cord lay where it had always lain, in a neat coil, with the plug on the top.

<telepathy>Say something, if you can hear me. It doesn't matter what.</telepathy>

"The flood," said Lotte. "It's... there was a flood, in '53, and you've been under water. You can't work."

There was a long crackle, as of somebody breathing out.

<telepathy>Fifty-three,</telepathy> said the set. <telepathy>So it does come, then.</telepathy>

--

She told her sister on the telephone, and her sister told her to lie down. She told the man who came to read the meter. He listened to it with his cap in his hands, and he heard a dance band, and thanked her very much.

<thought>It's only for me, or else I'm ill. There's no third way.</thought>

That night she turned off the lamp and sat in the dark with her hands in her lap. At ten the dial came up, slowly, the colour of weak tea.

<telepathy>Are you the woman who was there last night?</telepathy>

"Yes. Who are you?"

<telepathy>I'm building a wireless. I've nobody to talk to, so I thought I'd try it out. I'm in Veerland, on the Lange Dyke.</telepathy>

"There's no house on the Lange Dyke," said Lotte. "There hasn't been one since..." And she stopped.

<telepathy>Since?</telepathy>

--

He was twenty-six. He had a girl in Middel with a loud laugh, and he meant to ask her in the spring. He'd bought the valves with money that was meant for a coat. All of this he told her, night after night, while the frost came up on the window; and she sat in front of the box that he was building and said as little as she could.

<thought>I could tell him. Get out before the first of February, don't wait, don't go back for the set. Six words. I could say them now.</thought>

And then he wouldn't be late home. And he wouldn't be up on the roof of the mill all night with a girl from Middel who had lost her voice with shouting; and there would be no house with a lamp in it, and nobody to sit there and mend.

<telepathy>You've gone quiet,</telepathy> said the set. <telepathy>Is it bad news?</telepathy>

"No," Lotte said. Her thumb had healed. She laid it on the dial, where it was warm. "I was thinking about your coat. Buy the coat, will you? It's going to be a cold winter. But keep the set <emphasis>dry</emphasis>."

There was a laugh in the static, small and pleased, and very young.

<telepathy>Yes, ma'am,</telepathy> her father said.
