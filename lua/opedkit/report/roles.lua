-- The roles of sentences in the order in which pages show them; what is background needs no colour.
return {
  "thesis", "claim", "evidence", "concession", "counterargument", "rebuttal", "recommendation", "prediction",
}
