"""The recap that `mufakat rank` makes by the same rules, as an office makes it in pandas; prints the seconds from the file to the ranking and those of the whole script, and the best proposal."""
import sys
import time

import pandas

WEIGHTS = {"c1": 20, "c2": 20, "c3": 15, "c4": 15, "c5": 10, "c6": 10, "c7": 10}

start = time.process_time()
scores = pandas.read_csv(sys.argv[1])
table = scores.pivot_table(index=["proposal", "juror"], columns="criterion", values="score", aggfunc="first")
totals = sum(table[criterion] * weight for criterion, weight in WEIGHTS.items()) / 100
final = totals.groupby(level="proposal").mean().round(2)
ranks = final.rank(ascending=False, method="min").sort_values()
end = time.process_time()
print(end - start, end, ranks.index[0], len(ranks))
