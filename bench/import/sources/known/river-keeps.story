title: What the River Keeps
author: Jem Tolliver
feedback: jemtolliver@prairiepost.example.org
disclaimer: Calder's Crossing and all who sail in her were made up by Ruth Maddox and belong to her. I am not making a dime.
notes: This is an answer to Dusty's "lost things" challenge on the list. It has to have a drowned mule in it, and it does.
rating: PG-13 for language
series: Second in the Crossing series, after "Dry Season"
warnings: a dead mule;; some swearing
archive: Please ask first.
own: Status = Complete
own: Beta = Dusty, who is a saint
---
== The Mule

Nobody in Calder's Crossing had ever liked the mule, and so it was a surprise how many people came to look at it when it was dead. It lay on the gravel below the ford with its legs stuck out, wearing its harness. The cart was gone. So was Abel Finch.

"He'll be at the Widow's," said the barber.

"He'll be in Kansas," said somebody else.

Hester Boone said nothing. She walked around the animal once, holding her skirt up out of the wet, and then she knelt and put her hand flat on its side, as if it might tell her something. <thought>You were the meanest thing on four legs, and he wouldn't have left you. Not for money. Where is he?</thought>

"Traces are cut," she said, and stood up.

--

The sheriff was a man who liked to sit down to bad news. He sat down.

"Cut with what?"

"A knife, Walter. People mostly do use a knife."

"Don't take that tone." He rubbed his eyes. "Might be he cut 'em himself. Mule in trouble, cart going over, a man would."

"A man would. Then he'd walk home wet and tell everybody about it, for Abel never kept a story to himself in his life." She put something on the desk between them. It was a button, horn, with a scrap of blue thread. "That was in the harness."

Walter looked at it for a long time. There was only one blue coat in the Crossing, and they both knew whose back it was on.

== The Coat

Reverend Lyle took his coat off before she asked. He hung it on the peg with his face to the wall, and she could see the place where the button had been.

"I suppose you'd better come in," he said.

"I'm in."

"I suppose you are."

There was a verse worked in wool over the stove. She had read it a hundred times and never once thought about it.

> | They that go down unto the water
> | Shall see His wonders in the deep;
> | And what the river asks, it carries,
> | And what it carries, it will keep.

"He came to me on Sunday night," the Reverend said. "He wanted to go, and he wanted nobody to follow him. He'd thought it all out, except for the mule. He couldn't do it. He stood there with the knife and he couldn't, so I did." He turned round at last. "I want you to know it was quick."

<thought>Quick! And the Lord forgive me, all I can think is that he said goodbye to the mule.</thought>

"Where's he gone, Amos?"

"He didn't say. He said you would be angry, and that you'd be right, and to give you this."

--

It was a folded paper. She carried it all the way out to the ford before she opened it, and the light was nearly gone.

> Hester, I never was much of a hand at staying. You have the blue jug and the good lamp. Do not let Walter buy the lot by the creek, he will only put hogs on it. I did like the way you laughed that time with the hat.

That was all. She read it until it was too dark to read, and then she tore it across, twice, and gave it to the water, and stood and watched to see whether the river would keep that too.
