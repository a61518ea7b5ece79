title: Seven Sisters, One Bus
author: Dragonfly_Lil
feedback: dragonfly_lil@postbox.example.com
disclaimer: the sisters belong to Moonlit Comics, i just took them shopping
rating: K+
summary: The Pleiad girls miss the last bus, and Electra is not allowed to fix it.
notes: Please R&R! This is my first try at anything longer than a page.
characters: Electra;; Maia;; Merope
fandom: Pleiad Patrol
category: humor;; gen
own: Status = COMPLETE!!
---
== Missing It

"That," said Maia, "was the bus."

They all looked at it. It had two red lights, and it was getting smaller.

"I could stop it," Electra offered. Small blue sparks ran up and down her sleeve.

"You couldn't stop it. You could blow it up. We've talked about the difference."

<thought>She never lets me do anything. I'm two thousand years old.</thought> Electra put her hands in her pockets, where they hummed.

"How far is it?" asked Merope, who had bought shoes.

--

It was nine miles. They walked in order of age, which put Merope last, carrying her bags; and after the first mile she took the new shoes out of their box and looked at them, and after the second one she took off the old ones.

"There was a time," said Maia, "when we'd have been carried. There were chariots."

"There was a time when you got chained to a rock," said Electra.

"That was somebody else."

"Was it? You all look so alike." <thought>Got her. That's one to me.</thought>

<emphasis>Nobody</emphasis> laughed, but the dark seemed a little thinner.

== Catching It

The bus was waiting for them at the bottom of the hill. It had its lights off. The driver was sitting on the step with a sandwich, and he didn't seem surprised.

"Broke down," he said. "There's nothing in her. Dead as a stone. I don't suppose that any of you ladies know about batteries?"

Six of them turned round and looked at the seventh.

<thought>Don't grin. Whatever you do, don't grin.</thought>

"Gently," said Maia.

--

They got home at two in the morning, at a hundred and ten miles an hour, with all the lights on and the wireless playing, and it was Merope who noticed, on the step, that she had left her bags behind.

"I could stop it," said Electra.
