return { outlet = "a French daily", authors = { "Jeanne Morel" }, date = "2023-03-12",
  headline = "Le pont appartient à tous",
  zones = {
    { "junk", "TRIBUNE" },
    { "headline", "Le pont appartient " },
    { "byline", "Par Jeanne Morel" },
    { "date", "Publi" },
    { "junk", "Lire aussi : Ce que sont devenus les pon" },
    { "bio", "Jeanne Morel est historienne." },
  },
  text = [==[
TRIBUNE

Le pont appartient à tous

Par Jeanne Morel
Publié le 12 mars 2023 à 18h42

Depuis neuf ans, le vieux pont est fermé, et depuis neuf ans la ville en promet un autre. Rien n'a été fait.

« Nous étudions encore », dit l'adjoint. Son prédécesseur le disait déjà.

Lire aussi : Ce que sont devenus les ponts de la région

Une ville qui perd ses chemins finit par perdre son centre.

Jeanne Morel est historienne.]==] }
