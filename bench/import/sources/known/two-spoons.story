title: Two Spoons
author: Mirabel K.
feedback: mirabelk@softmail.example
disclaimer: Not mine. If they were mine they would eat more.
summary: Somebody keeps stealing Dr Okonjo's yoghurt.
rating: G
fandom: Saint Ambrose
characters: Ada Okonjo;; Nurse Pim;; Theo
notes: My first Ambrose fic, be gentle.
date: 14 June 2003
---
Ada Okonjo opened the staff fridge at three in the morning and found that it had happened again. "Who," she said to the empty room, "eats one half of a yoghurt?"

"A person with manners," said Pim behind her.

"A person with manners eats none of it." She held the pot up to the light. It had been scraped clean to the middle, as exact as a diagram. <thought>I know that handwriting. Who do I know that eats like a surveyor?</thought>

The pager went before she could think about it.

--

The boy in bed six was called Theo, and he had swallowed a key. It was a small key. He would not say what it opened.

"It'll come out by itself," Ada told his mother. "They nearly always do."

"And if it doesn't?"

"Then I'll go in and get it, and he will have a scar to show the other boys." She looked at Theo, who was looking at the ceiling with enormous calm. "Was it a dare?"

"No."

"Were you hungry?"

"No." He thought about it. "It was so that nobody would read it."

<thought>A diary. He ate the key to his own diary.</thought> Ada wrote nil by mouth on the chart and underlined it, because she could not think of anything else to write.

--

At five she sat down on the back stairs with what was left of the yoghurt and a plastic spoon. Pim was there before her. He had his shoes off and a spoon in his hand, a metal one, and when he saw her he turned the colour of a plum.

"It was you!"

"I only ever ate my half."

"Your half? Since when have you had a half?"

"Since February," said Pim miserably. "You said it on the night of the bus crash. You said, Pim, if we get through this I'll give you half of everything I've got. And then you went home and slept for two days, and I thought, well, <emphasis>she</emphasis> has forgotten it, but a promise is a promise, and I didn't like to ask for the flat."

Ada began to laugh. She laughed until a porter put his head round the door to see who was dying. <thought>Half of everything. And he took yoghurt.</thought>

"Move over," she said, and held out the pot.

--

The key came out on Thursday. She washed it herself, and put it in an envelope, and took it up to bed six.

"I didn't read anything," she said.

Theo looked at her for a long time, the way one looks at a stranger who has told the truth. Then he reached under his pillow and gave her a small red book with a lock on it.

"You can read one page," he said. "Not the middle."

She read one page. It was about yoghurt.
