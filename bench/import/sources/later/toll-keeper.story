title: The Toll-Keeper's Daughter
author: Ambrose Thackeray-Bloom
feedback: athbloom@brightwater.example.net
disclaimer: Greywater and its folk were created by E. M. Sandoval. I only cross the bridge.
rating: PG-13
summary: Nobody may cross without paying, and nobody has said with what.
series: Greywater Cycle #3
archive: By permission only.
pairings: Brannoch/Isaude
spoilers: The Drowned Mill
date: January 2002
own: Dedication = To my mother, who never read it
---
There were three things that a person could pay with at Greywater bridge, and money was not one of them. Isaude had explained it so often that she did it with her eyes shut.

"A name, a year, or a secret," she said. "The sign's on your left."

"I can't read," said the man on the horse.

"Then you'll be wanting to pay with a secret. They mostly do."

She opened her eyes. He was younger than his voice, and there was blood on the saddle. <thought>Let him have a short one. I want my supper.</thought>

--

He was called Brannoch, and he wouldn't pay. He sat down on the wet stones at the end of the bridge, with his arm tied up in his own shirt, and there he stayed.

"You'll get fever," said Isaude on the first day.

"You'll be hungry," she said on the second.

On the third day she came out with a bowl. "It's only porridge. It isn't a bargain, you can eat it." <thought>He's got a nice way of holding a spoon, for a thief.</thought> "What is it that's so dear to you, then? I've had murders over this bridge. I've had a bishop."

He ate all of it before he answered.

"I've only the one," he said, "and I've promised it to somebody."

--

Her father came home on the Sunday. He counted the jar, as he always did, and it was one short.

"Somebody crossed," said the toll-keeper.

"No. Somebody's sitting there."

"Then tell him to go back."

"I have."

> | A name for the water, a year for the stone,
> | A secret to carry you over alone;
> | But two on the bridge at the turn of the tide
> | May walk for the asking to the other side.

It was only a skipping rhyme. She had skipped to it herself. She stopped with the broom in her hand, and she looked through the door, to where a man sat at the end of the bridge with his back to her, on the ninth day, in the rain.

<thought>Oh, you great patient fool.</thought>

--

"You might have <emphasis>asked</emphasis>," said Isaude. She had her shawl on, and her good boots.

"I couldn't read the sign," said Brannoch. But he got up, and he was smiling, and he held out the arm that was whole.

Behind them in the tollhouse the jar cracked from top to bottom; and eleven murders, and a bishop, ran out over the floor like water.
