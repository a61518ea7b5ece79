/** Labels of fields that stay the author's own, known so that they can end another field. */
export const OWN_LABELS: readonly string[] = `
  thanks | thanx | thank you | thank yous | special thanks | many thanks | thanks to | thanx to | beta |
  betas | beta reader | beta readers | betaed by | beta d by | beta by | betad by | editor | dedication |
  dedications | dedicated to | dedicated | for | status | part | parts | chapter | chapters | credits |
  credit | acknowledgements | acknowledgments | acknowledgment | challenge | inspiration | inspired by |
  song | songs | music | lyrics | lyrics by | soundtrack | length | word count | words | size | flames |
  improv | improv elements | recipient | written for | prompt | prompts | requirements | request |
  point of view | pov | translation | translator | key | legend | language | version | previous parts |
  previous chapters | previously | shout outs | shoutouts | reviewers | subject | award | awards | place |
  location | background | history | p s | statement | privacy | age | medical disclaimer | file name |
  filename | number of parts | total | book | artist | cover | illustrations | headers | fic for | to |
  cc | original date | reposted | repost | theme | mood | table | claim | thank yous to | thankyou |
  thank u | ty | beta read by | betaed | beta d | betas and thanks | beta thanks | proofread by |
  proofreader | edited by | hugs to | kudos | love to | gratitude | shoutout | shout out | greetings |
  greets | cover art | art | art by | cover by | banner | illustrated by | translated by | gift for |
  gift to | a gift for | written as | archivist | archivist s note | list | group | newsgroup |
  words count | wordcount | stats | chapter count | number of chapters | pages | file size | filesize |
  kb | story id | storyid | id | story url | storylink | story link | author link | authorlink |
  author id | packaged | favs | follows | favorites | hits | kudos count | bookmarks | previous | next |
  next part | last time | recap | story so far | the story so far | song by | music by | inspirations |
  inspired | credit to | quotes | quote | epigraph | response to | in response to | challenge response |
  answer to | entry for | contest | awards won | difficulty | tense | perspective | viewpoint | told by |
  narrator | narrated by | conventions | formatting | symbols | glossary | vocabulary | translations |
  pronunciation | dictionary | ages | happens | locale | thank you to | lengths | est length | publisher |
  zine | first published in | originally published in | reprinted from | zine publication | printed in |
  issue | editors | chapter title | chapter name | part title | chapter summary | parts in this story |
  to be continued | incomplete | complete | wip | work in progress | finished or not | story status |
  progress | disk | volume | bribes | bribe | begging | plea | motto | mood music | current mood |
  current music | listening to | xposted | x posted to | crossposted | cross posted | cross posted to |
  crossposted to | posted also | also posted | bunny | plot bunny | plotbunny | plot bunny from |
  fluff level | angst level | tissue warning | hanky factor | smut level | idea by | idea from |
  original idea | concept | concept by | title from | title by | title credit | fic number | number |
  entry | table prompt | word | theme song | theme music | theme number | for whom | written at |
  written while | views | dragon prints | reads | downloads | followers | recommendations | drink | food | rants | rant | reason
`
  .trim()
  .split(/\s*\|\s*/)
