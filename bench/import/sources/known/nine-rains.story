title: Nine Kinds of Rain
author: Quill Hathaway
feedback: quillh@copperwire.example.com
disclaimer: Marlow, Sato and the Bureau of Odd Returns are the property of Tall Grass Productions. No infringement is intended, no money is made, and nobody was hurt who did not ask for it.
summary: Sato gets wet. Marlow gets a lead. Neither of them gets any sleep.
rating: PG-13
pairings: M/S
spoilers: everything up to "Paper Trail"
category: MSR;; Casefile;; Angst
archive: Yes to the Annex, others please ask.
own: Soundtrack = the Copper Kings, mostly
---
== Drizzle

The first kind was the kind you don't notice. It had been falling on Ashby County since noon, and Marlow had driven through it with the window down, arguing about radio stations, before either of them saw that his/her sleeves were soaked.

"There's a motel," Sato said. "There is a sign that says motel, at any rate."

"It says OTEL."

"I'm a detective. I can work with that."

He parked under the sign. The office was a box of yellow light with a man asleep in it, and a handwritten card on the counter said that somebody was on duty 24/7, ring twice.

She rang twice.

--

The room had one bed, one chair and a painting of a horse. Sato looked at the horse for some time.

"I'll take the chair," said Marlow.

"You'll take the chair, and tomorrow you'll drive like an old man and complain about your neck for two hundred miles." She threw her bag on the bed. <thought>It's only a bed. We are grown people with pensions.</thought> "Left or right?"

"Left," he said. "I'm always on the left."

"I know you are," she said, and was glad that the lamp was a bad one.

== Downpour

They found the second body at six in the morning, behind the feed store, sitting upright in the rain with its hat on. The sheriff had put a tarpaulin over it and then, being a tidy man, another one over the first.

"Drowned," said Sato, when she had looked.

"He's a mile from the river."

"I didn't say where." She tilted the dead man's head, and about a cupful of clear water ran out of his ear. "Drowned, Marlow. In a car park. Write it down before you start to smile."

<thought>I'm not smiling. I'm only awake.</thought> He wrote it down.

The sheriff cleared his throat. "We had one like that in '61. My father always said it was f***ing unnatural, if you'll pardon me, ma'am. He kept a file."

"Where is the file?"

"In the river," said the sheriff. "It was a bad spring."

--

By evening they had four names, two dates and a map with a ring of coffee on it that went, as Marlow pointed out, through every single place where somebody had died.

"That's a cup," said Sato.

"That's a pattern."

"Marlow. It is a cup. I put it there myself." But she bent down to look all the same, and her hair dripped on Ashby, and on the feed store, and on a small blue square a little way north that neither of them had noticed before. "What's this?"

"Reservoir," he read. "Disused."

They looked at one another. <emphasis>Naturally</emphasis> it was disused.

== Clearing

The last kind stopped while they were standing in it. One minute the water was coming down on the dam like gravel, and the next there was a great ringing quiet, and a strip of green sky, and a child sitting on the sluice gate with her bare feet hanging over the edge.

"They came to take the wheel away," the child said. "I asked them not to. I asked them nicely, nine times."

Marlow put his gun back where it lived. <thought>She's cold. Somebody ought to give her a coat.</thought> He took off his own and held it out across the water, and Sato, who knew him, took hold of the back of his belt.

"Nobody is going to take it," he said. "What's your name?"

The child thought about it. "Rain," she said. "Mostly."

--

The report was a page and a half long. It said faulty sluice, and it said further study, and at the bottom, where the form asks for recommendations, it said in Sato's square hand: leave the wheel alone.

"They'll never believe it," said Marlow.

"They'll file it." She licked the envelope. "In the river, with any luck. Left or right tonight?"

"Left," said Marlow, and turned out the light.
