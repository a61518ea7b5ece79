title: Mrs. Pell's Window
author: Agnes T. Wiltshire
feedback: agnes@teapot.example.org.uk
disclaimer: Mrs. Pell was invented by the late Dora Finch and is the property of her estate.
summary: A stopped clock, a wet umbrella, and the wrong kind of cake.
rating: Suitable for vicars
fandom: The Pell Mysteries
series: Third of the Window stories
archive: Please do, but tell me where.
own: Length = about 500 words
---
"It's a dry day," said Mrs. Pell, "and so I asked myself about the umbrella."

The inspector looked at the umbrella. It stood in the stand by the door, where a great many other umbrellas had stood before it, and beneath it there was a very small pool of water.

"It might have been left there yesterday."

"It might, if it had rained yesterday. It hasn't rained since Tuesday week. I keep a diary of it, for the beans." She moved the tea-cosy an inch to the left. "Do have some cake."

He had some cake. It was seed cake. <thought>I hate seed cake. How does she always know?</thought>

--

The facts were these. At a quarter to four on Thursday the Colonel had been seen through the window of the library, winding the clock. At four he was found beneath it. Nobody had come in, and nobody had gone out, except for the vicar's nephew, who'd come about the fete and had stayed, he said, for the space of one hymn.

"Which one?" asked Mrs. Pell.

"I beg your pardon?"

"Which hymn, dear? They aren't at all of a length."

The inspector turned over a page of his notebook. He turned it back. It came to him slowly, and without pleasure, that he hadn't asked.

--

She went to see the nephew herself. She took the rest of the cake, since it would only go dry, and found him in the potting shed among the dahlias.

"I've come about the watering can," said Mrs. Pell.

He dropped a flower pot.

"You see, I couldn't think <emphasis>where</emphasis> one would get so wet on such a dry day. And then I saw the roses below the library window. They're the only ones in the village that haven't drooped." She sat down on a sack of bone meal, and arranged her gloves. "You stood under that can for some time, I believe. It must have been up on the sill. It tipped over when he pushed up the sash to see who was there."

"I never touched him," the boy whispered. <thought>She knows. She's known all along, and she brought me cake.</thought>

"No. He leaned out too far, and then in too quickly, and the clock came down. I never thought that you had. But you put up your umbrella, and ran indoors, and you left it in the stand to drip, where there was none, and that was silly." She cut a slice. "It's seed. You'll want to eat it before the inspector comes."

--

"But how did you know?" the inspector asked her, for the fourth time. It was evening, and all the lamps in the village were being lit.

Mrs. Pell counted her stitches to the end of the row.

"I didn't, to begin with," she said. "I only look out of the window. You'd be surprised at what there is to see, if one does nothing else."
