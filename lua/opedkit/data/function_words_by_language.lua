-- The commonest function words of the languages that have rules for sentences, by BCP 47 tag: what a text in that
-- language can't do without. Written for opedkit from its authors' knowledge of the languages.
return {
  en = [[the of and to a in that is was it for on as with his he be at by had this not are but from or have an they which
    one you were her all she there would their we him been has when who will no more if out so what about than its]],
  de = [[der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat
    dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr
    durch man wenn ich wir]],
  fr = [[de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son ou aux
    mais comme on été nous leur cette ont sa ces elle même y fait ses je tout sans être deux si]],
  es = [[de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre
    este ya entre cuando todo esta ser son dos también fue había era muy hasta desde está]],
  it = [[di e il la che in a per un del è non una le i con si da sono come dei della nel al più anche gli ma lo delle
    alla ha su o dal se ci questo era essere nella stato loro tra perché]],
  pt = [[de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando
    muito nos já também só pelo pela até isso ela entre depois sem mesmo aos são foi]],
  nl = [[de het een van en in is dat op te zijn met voor niet die er aan hij ook als maar om bij door of naar uit nog
    dan wel wat hebben heeft worden wordt kan over ze deze was geen tot al meer]],
  pl = [[i w na z do nie się to że jest o jak a po co tak za od przez ale dla już tylko czy być przy był ze tym ich jego
    które oraz może była są bardzo]],
  ru = [[и в не на я что он с как это а по но она к у все так из за же от бы о для его мы вы ты только было был они или
    если уже когда может быть]],
}
