// Only moc reads this file, before each header it parses; no compiler does.
// moc 6.4.2 cannot parse `namespace std _GLIBCXX_VISIBILITY(default)`, which it meets as soon as a
// Q_OBJECT header reaches <compare>, <concepts>, <ranges> or <numbers>.
#define _GLIBCXX_VISIBILITY(V)
