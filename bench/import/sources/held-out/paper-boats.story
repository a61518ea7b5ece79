title: Paper Boats
author: Dunstan Reyes
feedback: dreyes@quarterdeck.example.edu
disclaimer: The Lockkeepers belong to Channel Six; Hollis belongs to nobody, which is his trouble.
summary: Hollis goes home for the first time in eleven years. The lock's still there.
rating: R
pairings: Hollis/Wyn
fandom: The Lockkeepers
category: slash;; angst
date: 1998-11-20
archive: Six's Archive, Gallery of Fools
---
The gate had been painted green. It had always been black, and Hollis stood with his hand on it for longer than a man ought to stand at a gate.

"It's not locked," somebody said.

"No. I know." He pushed it, and it swung without a sound. That was new as well. <thought>He's oiled the hinge. Eleven years I asked him to oil that hinge.</thought>

Wyn was sitting on the balance beam with a mug, just where he'd have been sitting on the day that Hollis left, with just that much grey taken out of his hair.

"Well," said Wyn, "you missed the regatta."

--

They had soup. It seemed impossible that there should be soup, and bread, and the same two bowls with the blue rim, and nobody shouting.

"Your letters came," said Wyn.

"I never wrote you any letters."

"No." He passed the salt. "I used to go down and meet the post all the same. After two years I began to put in something of my own, so that Davy shouldn't have come for nothing. I'd write it at night, and post it in the village, and on the Thursday I'd get it back. <emphasis>Dear Wyn, the weather is fine here.</emphasis> That sort of thing."

<thought>Don't cry into the soup. Whatever else you do.</thought>

"Where was I?" Hollis asked, when he could.

"Peru, mostly. You did very well in Peru."

--

In the night he got up and went along the towpath in his socks. The lock was full. There was a light on the water, though there wasn't a moon, and it took him some time to see that it came from a great many little candle ends, each in its own paper boat; and that the boats were made of letters, and that they were all in the one hand.

> Dear Wyn, they have asked me to stay on another year. I think of the sound of the paddles. I ought to have told you that it wasn't you.

He fished it out. He fished out another.

> Dear Wyn, I have a house with a yellow door. You would hate it.

"I thought that it was time," said Wyn's voice. He was standing on the gate, a long shape against the trees. "Now you're back, I mean. I can't very well go on getting post from you. It'd look odd."

"You got it wrong," said Hollis. He had some trouble with the words. "It was Hull. The whole time, I was in Hull. And the door's blue."

Nobody spoke. A boat bumped up against the wall, and turned round, and its candle went out.

"Hull," said Wyn at last. "That's <emphasis>forty miles</emphasis>, you bloody man."

<thought>I know. I walked it.</thought>

"I know it is," Hollis said. "It's a long way, when you're going uphill."
