/** Short forms of first names that are no beginning or end of the name they stand for, plain and in small letters. */

/** Each line is a name and what people call its bearer. */
const LINES = `
  robert bob bobby rob robbie
  william bill billy will willy liam
  richard dick rick ricky richie
  james jim jimmy jamie
  john jack johnny jon
  jonathan jon john jonny
  edward ted eddie ned ed
  theodore ted teddy theo
  michael mike mick mikey micha michi michel
  david dave davy
  thomas tom tommy
  andrew andy drew
  andreas andi andy
  anthony tony
  anton toni
  antonia toni
  antonio tony toni
  stephen steve stevie
  steven steve stevie
  stephan steff stefan
  stephanie steffi steph
  stefanie steffi steph
  matthew matt
  matthias matze matt
  christopher chris kit topher
  christian chris
  daniel dan danny dani
  kenneth ken kenny
  timothy tim timmy
  gregory greg
  jeffrey jeff
  geoffrey geoff jeff
  gerald gerry jerry
  henry harry hank
  harold harry
  charles charlie chuck
  nicholas nick nicky
  nikolaus niko nick klaus
  benjamin ben benny
  leonard len lenny
  leonhard leo hardy
  lawrence larry
  alexander alex sandy sascha
  alexandra alex sandra sasha
  joseph joe joey
  josef sepp seppi jupp
  francis frank
  patrick pat paddy
  patricia pat patty trish
  jennifer jenny jen jenn
  elizabeth betty liz lizzie beth betsy
  elisabeth lisa liz betty
  katherine kate katie kathy kat
  catherine kate katie cathy cat
  kathryn kate katie kathy
  katharina kathi kathy katja kaethe
  margaret peggy maggie meg
  margarete grete gretel
  deborah debbie deb
  susan sue susie
  susanne susi sanne
  rebecca becky becca
  victoria vicky
  viktoria vicky vicki
  abigail abby
  cynthia cindy
  dorothy dot dottie
  jessica jess jessie
  kimberly kim
  mary molly polly
  teresa terry tess
  theresa terry resi
  samantha sam sammy
  johannes hans hannes jo
  ulrich uli
  ulrike uli rike
  ursula uschi ulla
  wolfgang wolf wolfi
  friedrich fritz fred
  heinrich heinz heiner
  konrad kurt conny
  sebastian basti bastian
  tobias tobi
  gabriele gabi
  brigitte gitte biggi
  magdalena lena leni
  helene lena leni
  angelika geli
  manfred manni
  siegfried sigi
  rudolf rudi rolf
  georg schorsch
  ludwig lutz
  gerhard gerd
  franziska franzi
  bettina betti tina
  francisco paco
  jose pepe
`;

const NAMES = new Map<string, string[]>();
for (const line of LINES.trim().split('\n')) {
  const [name = '', ...short] = line.trim().split(' ');
  NAMES.set(name, short);
}

/** Whether one of the two is short for the other, whichever. */
export const isShortFor = (a: string, b: string): boolean =>
  Boolean(NAMES.get(a)?.includes(b) || NAMES.get(b)?.includes(a));
