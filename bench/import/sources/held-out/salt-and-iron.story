title: Salt and Iron
author: Marguerite Sable
feedback: msable@windward.example.com
disclaimer: Captain Roake and the Sorrow are the creation of Bernard Haddow and the Windward Picture Company; I have merely stolen them, as is proper with pirates.
summary: Roake buries a chest, and Finnian digs it up.
rating: PG-13
pairings: Roake/Finnian;; Bess/Tarry
warnings: strong language;; a hanging off the page
notes: Written for Anneke on her birthday. The tides are wrong, and I know they are.
archive: My own page and the Windward list only.
date: 2 September 2001
own: Thanx = to Rook for beta-ing this at two in the morning
---
== Salt

Any fool can bury a chest. The trick, as Roake had often told his crew, was to bury it where another fool wouldn't look, and the island of Little Candle had been dug over by so many fools that it looked like a cheese.

"Here," he said, and stuck his heel in the sand.

"It's the path, Captain," said Finnian.

"Exactly. Who digs up a path?"

Finnian leaned on the spade. <thought>I do, it appears. I dig up the path, and I fill in the path, and he sits on the chest and sings.</thought> The sun stood straight above them, and the Sorrow lay out in the bay with her sails hung up like washing.

"What's in it?" he asked, when the hole was waist deep.

"Salt," said Roake.

--

They sailed on the evening tide. Nobody spoke of it; it wasn't the kind of ship on which a question was thought polite. But Bess, who cooked, came and sat on the rail by Finnian with a bowl of beans in her lap.

"Salt, did he say?"

"He said so."

"It was iron, last year. In the Marquesas. Tarry dug for that one." She threw a bad bean over the side. "Nails and a flat-iron. He weighed it in his arms like a baby, and then it went in the ground, and he stood there with his hat off."

"Why?"

"I don't ask," said Bess. "I only count. There've been nine."

== Iron

He went back. It took him two years and a hanging, which was not his own, and when he stepped out onto the beach of Little Candle he had grey in his beard and a good spade.

<thought>You're a fool, Finnian Carr, and you'll find salt.</thought>

The path had moved. He walked it twice, from the spring down to the rocks, counting as he'd counted then; and he dug, and at the depth of his waist the iron rang on wood.

It was salt. It was grey ship's salt, in a good oak chest with brass corners. He put both hands in it, up to the wrist, and felt about, and at the very bottom was a paper, folded small and as dry as the day it was written.

> To whoever has the sense to look under a thing. My name is Josiah Roake. I was a chandler's boy at Poole, and I had a brother, who was lost with all hands off this rock in the year nine. They gave us nothing to bury. So I bury what I can. If it was gold you wanted, I am sorry for it. Put it back when you have done.

Finnian sat for some while on the edge of the hole.

Then he put it back. He did it properly, with the paper at the bottom and the sand stamped down; and when he'd finished he stood on the path, in the heat, with nobody there to see, and took off his hat.

--

"You've been away," said Roake. He had not turned round. The lamp swung over the charts, and his shadow went back and forth on the wall behind him.

"I had to see about some salt."

The dividers stopped. For a moment there was no sound but the ship.

"Did you, now," said the captain softly. "And did you leave it <emphasis>tidy</emphasis>?"

"Like a grave, sir."

"Then you may as well sit down," said Roake. "There's a bottle under there somewhere. Look <emphasis>underneath</emphasis>, man. Have I taught you nothing?"
