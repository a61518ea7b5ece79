title: What Harrow Light Was For
author: Petra Vane
feedback: pvane@harborlights.example.net
disclaimer: The crew of Deepwater Station belong to Brightside Television. I only borrow them, and I put them back dry.
notes: Set two weeks after "Low Tide", so Imre does not know about the transfer yet.
summary: A keeper, a failing lamp and a letter that nobody meant to send.
rating: PG
fandom: Deepwater Station
pairings: Imre/Coll
spoilers: Low Tide, Slack Water
archive: Anywhere, as long as my name stays on it.
date: March 1999
own: Thanks = To Bettina for the commas.
---
The lamp went out at ten past four, which was the worst time it could have picked. Imre heard the motor grind to a stop above his head and put down his tea.

"Tell me that was you," he said.

"That was not me." Coll did not look up from the tide tables. "That was the bearing I told you about on Tuesday. And on Monday."

<thought>I should have listened on Monday.</thought> Imre took the stairs two at a time, counting them out of habit, a hundred and twelve, and came out into the cold glass room with his breath smoking in front of him. The lens stood still. Beyond it the water was the colour of slate, and somewhere out there a supply boat with eleven people on board was looking for a light.

"Coll!" he shouted down the well. "Bring the hand crank!"

--

It took the two of them to turn it. They stood on either side of the housing and pushed, and the great lens moved as unwillingly as a cow, and the beam crept out across the water.

"How long until the boat is in?" Coll asked.

"An hour. Perhaps two, with this wind."

"I can't feel my hands."

"Then talk to me. You never feel anything when you talk."

Coll laughed, and it turned into a cough. <thought>He's ill, and he never told me. Why did he never tell me?</thought> They went round again. The beam touched the rocks, the buoy, the long empty road of the sea.

"There's something I was going to say to you," said Coll, "before the summer."

"Say it when we can sit down."

--

The boat came in at half past six with its paint scraped and everyone alive. The skipper shook Imre's hand and then, after a moment, Coll's, and went away to be sick in private. By seven the mechanic had the housing open. By eight Imre was alone in the kitchen, with the post.

There were two bills and a letter in a brown envelope. It was addressed to the Board, not to him, but it had been opened by the wet and the ink had begun to run, and he had read it before he knew that he was reading.

> Dear Sirs,

> I should like to be moved to Station Nine at your earliest convenience. The work here is good and my colleague is the best I have had. That is the difficulty. I do not think I can explain it any better than that.

> Yours faithfully, C. Adeyemi

He read it twice. <thought>Station Nine is four hundred miles away.</thought> Then he put it back in its envelope and stood holding it, like a man who has picked up something hot and can't find a place to set it down.

--

"You read it," said Coll from the door.

"It was wet."

"That's not an answer."

"No." Imre laid the envelope on the table between them. "You wrote that you couldn't explain. I think you could. I think you're a coward, and so am I, and the lamp is the only honest thing in this building."

Coll sat down slowly. Upstairs the motor coughed, caught, and began to hum, and across the ceiling the light went round again as though it had never been away.

"I could write to them," he said at last. "I could say that I've changed my mind."

<thought>Please.</thought> "The boat goes back at noon," said Imre. "You'd better find a dry envelope."
