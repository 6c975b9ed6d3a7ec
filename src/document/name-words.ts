/*
 * What words in an answer like "Ms J. Doe (social worker), her manager" are, so
 * that the name in it is told from the rest. In lower case.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that roles are made of. */
export const ROLE_WORDS = words(`
  acting adoption advanced adviser advisor advocate agency allocated assessment assistant asye audit auditor aunt
  birth brother care carer carers case centre chair chief child children child's children's childrens clinical
  clinician conference consultant coordinator co-ordinator counsellor court covering current daughter deputy
  designated director doctor duty early education family father fc fostering foster former gp grandfather
  grandmother grandparent guardian head health help hos independent interim intervention iro keyworker lac lead
  leaving line looked manager midwife moderator mother newly nurse officer pa paediatrician parent parents pc
  permanence personal placement police practice practitioner previous principal probation professional protection
  psychologist qualified registered residential review reviewer reviewing safeguarding school schools senior service
  services sister social solicitor son sp specialist ssw staff student supervising supervisor support sw swa
  targeted teacher team temporary therapist tm atm asm cla cp cpc cin dcs dsl edt eet family's participant senco sencp
  stepfather stepmother trainee uncle visitor virtual visiting ward witness worker workers youth young person yp ypa
  adult's adults adult after operations operational quality assurance group community edge`);

/** Words that join the words of a role: "head of service". */
export const JOINING_WORDS = words("of for the and to in at a an &");

/** In front of a name. */
export const TITLES = words("mr mrs ms miss mx dr prof professor sir dame lady rev revd");

/** Other words that stand in such answers. */
export const PLAIN_WORDS = words(`
  about absent again agreed also and apply applicable are as asked available away be because been before both but by call called
  chosen closed contact could date did discussed discussion due during each either email emailed for from given had
  has have he held her hers him his i if in into is it its joint joined jointly known last left leave meet meeting met
  month months moved my na n/a name named names new no nobody none not now old on one only or other our out over
  phone possible present recent role roles same saw seen she since so spoke spoken still talked tbc tbd team's
  telephone than that their them then they this there those through time today two unable unknown until used via was we
  week weeks were when where which while who whom whose why will with would year years yes yet you monday tuesday
  wednesday thursday friday saturday sunday january february march april may june july august september october
  november december`);

/** Names that are words as well: in a text they are names only where they begin with a capital letter. */
export const NAMES_THAT_ARE_WORDS = words(`
  amber april archer august autumn baker banks barber bell best bishop black bond brook brooks brown bush butler carter
  chance christian cook cooper cross day dean drew faith field fields fisher ford forest fox frank gay glen good grace
  grant gray green grey hall hardy heath heather hill holly home honey hope hunter iris ivy jack jade jasmine joy june
  king knight lane lee lily little long love marina mark marsh mason may miles moody moore moss new nick noble north
  page park parker pat pearl penny pope poppy porter pound power price quick ray rich robin rock rose rowan ruby rush
  sage savage sharp short skipper small smart smith south star stone storm street strong summer sunny sue swift taylor
  terry tim trinity turner victor violet wade walker wall ward waters weaver west white wild will winter wise wolf wood
  woods young`);

/** Names that are months as well: beside a number they are months. */
export const NAMES_THAT_ARE_MONTHS = words("april august may june");
