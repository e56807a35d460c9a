# An assessment's composite scores from a running server, with base R alone.
# Rscript scores.R [ADDRESS] [ASSESSMENT]
arguments <- commandArgs(trailingOnly = TRUE)
address <- if (length(arguments) > 0) sub("/$", "", arguments[1]) else "http://localhost:3000"
assessment <- if (length(arguments) > 1) arguments[2] else "egdi-2024"

rows <- read.csv(
  paste0(address, "/data/", assessment, ".csv"),
  encoding = "UTF-8", fileEncoding = "UTF-8", na.strings = "", stringsAsFactors = FALSE,
  colClasses = c(jurisdiction = "character", element = "character", answer = "character")
)
composite <- rows[rows$kind == "element" & is.na(rows$parent), ]
# An empty score is no zero: NA, and the interval says what is known.
print(composite[, c("jurisdiction", "name", "score", "low", "high", "missing")], row.names = FALSE)

# Means by pillar leave nobody out silently: of how many they are stands beside them.
root <- composite$element[1]
pillars <- rows[!is.na(rows$parent) & rows$parent == root, ]
known <- pillars[!is.na(pillars$score), ]
if (nrow(known) > 0) {
  means <- aggregate(score ~ element, data = known, FUN = function(x) c(mean = mean(x), n = length(x)))
  print(means, row.names = FALSE)
}
for (footnote in unique(na.omit(rows$designation))) cat("*", footnote, "\n")
