title: A Quiet Watch
author: Cdr. T. Bellweather
feedback: bellweather@starlane.example.net
disclaimer: "Meridian" and its crew are the property of Northgate Studios, who have left them lying about. Original matter is copyright 1997 by the author.
summary: The second officer has the bridge, the captain has a secret, and the ship's cat has the chair.
rating: G
fandom: Meridian
spoilers: none to speak of
archive: Meridian Archive, fine. Elsewhere, write to me.
date: October 1997
---
Nothing happens on the third watch. That is what it is for. Lieutenant Oduya had stood forty of them in a row, and had come to think of the dark between the stars as a kind of weather.

"Anything on the long range?" she asked, for form's sake.

"Dust, ma'am," said Ensign Pell. "And some more dust. And the cat's in the captain's chair again."

"Leave her there. She outranks you."

Pell grinned. The clock above the screen went from 0359 to 0400. <thought>Four hours to breakfast. I could recite the regulations backwards. I've done it twice.</thought> Somewhere below their feet a pump started up, ran for a moment, and stopped.

Oduya lifted her head.

"Is that pump on the schedule?"

--

It was not on the schedule. She went down four decks to look at it, with a lamp, because the lights on Six were out and had been out since Altair. The pump room door was open by the width of a hand.

"Who's there?"

"Damnation," said a voice. "Is that you, Oduya? Shut the door, they don't like the draught."

The captain of the Meridian was sitting on an upturned bucket in his shirtsleeves. Around him, in trays, in racks, in what she was nearly certain were the torpedo loaders, there were tomatoes. There must have been three hundred.

<thought>He's gone mad. We're nine months out, and the captain is mad, and I'm the only one who knows it.</thought>

"Sir," she said.

"I know what you're thinking." He held one out. It was red, and the size of a child's fist. "Eat that, and then say it."

--

She ate it standing up, with the juice running down her wrist.

She hadn't tasted anything in nine months. She'd thought that it was her.

"My mother grew those," the captain said. "I brought the seed aboard in a sock. It's against eleven articles, of which the water ration is the one they'd hang me for. I let the pump run for forty seconds, twice a day. I had hoped nobody on the third watch would be <emphasis>listening</emphasis>."

"It's a quiet watch, sir."

"So it is." He looked down at his hands. "You'll have to log it, I suppose."

Oduya thought about the dust, and about the long range, and about Pell, who was nineteen and had begun to talk in his sleep.

"Log what, sir?" she said. "I came down to see about the lights."

--

The clock above the screen said 0431. Pell looked round.

"Find anything, ma'am?"

"A fault in the pump. I've seen to it." She put something down on the edge of his console. It was round and red, and it had been wiped on a sleeve. "That's an order, Ensign. Don't ask. Chew."

The cat opened one eye, and considered the matter, and went back to sleep.
