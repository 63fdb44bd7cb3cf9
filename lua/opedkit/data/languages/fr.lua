-- French for opedkit.language, where the fields are explained.
return {
  title = [[
    M MM Mr Mme Mmes Mlle Mlles Dr Drs Pr Me Mes Mgr Mgrs Vve St Ste Sts Stes Gal Gén Col Cdt Cap Capt Cne Lt Sgt
    Amb Prof S.A.R S.M S.S S.E LL.MM LL.AA.RR
  ]],
  inner = [[
    c.-à-d c.à.d càd p.ex par.ex ex cf env i.e e.g vs v approx not adj adv anc angl lat gr id ibid op loc anciennt
    apr av b.c ca conf dép éd.s équiv fam fig.t gén graph littéralt milit op.cit prép pron qqch qqn spécialt subst
    syn vx
  ]],
  numbered = [[
    n° N° nº Nº no No nos art Art chap Chap ch p pp P pag vol Vol t T tom fig Fig tab Tab tél Tél fasc par al alin
    §§ éd sect Sect réf Réf col ff f l ll ms app ann bât Bât esc ét ch.p
  ]],
  date = [[ janv jan févr fév avr juill sept oct nov déc lun mar mer jeu ven sam dim ]],
  final = [[
    etc cit al J.-C J.C av.J.-C apr.J.-C A.-D bd boul Bd av Av pl rte impr imp sq fbg faub Cie Cies Sté Ets Éts Inc
    Ltd Corp Co S.A S.A.R.L S.A.S S.N.C.F R.A.T.P O.N.U U.E É.-U E.-U U.S U.S.A H.T T.T.C R.-V R.V N.B P.S S.V.P
    s.v.p R.S.V.P min sec h hab km kg suiv sqq dir coll trad rééd Univ dépt Dépt
  ]],
  common = [[ art ex no par col mer mar al cap id not dir ch ven mes me pl gr sam vol Vol jeu vs ]],
  exclaimed = [[ Yahoo ]],
  speech = [[
    dit répond répondit demande demanda demandait explique lance déclare affirme ajoute s'exclame s'écria
  ]],
  preposition = [[ À A En Vers Dès Depuis Le Au ]],
  closing = [[ cordialement ]],
  counted = [[ chapitre section page figure tableau partie étape article phase acte scène ligne tome numéro titre ]],
  starters = [[
    Le La Les L Un Une Des Du De Il Ils Elle Elles On Nous Vous Je J Tu Ce C Cet Cette Ces Ceux Celui Celle Cela Ça
    Mais Et Ou Où Or Ni Car Donc Si Quand Lorsque Comme Comment Pourquoi Parce Puis Puisque Alors Ainsi Aussi Après
    Avant Avec Sans Sous Sur Dans Dès Depuis Pendant Par Pour Pourtant Cependant Toutefois Néanmoins En Entre Enfin
    Ensuite Au Aux À Autant Aucun Aucune Bien Certains Certaines Chaque Chez Contre D Désormais Deux Trois Déjà
    Encore Grâce Hier Aujourd Demain Ici Là Jamais Leur Leurs Lui Malgré Même Mon Ma Mes Moi Ne N Non Oui Notre Nos
    Votre Vos Outre Parmi Peut Peu Plus Plusieurs Plutôt Près Qu Que Quel Quelle Quels Quelles Quelque Quelques Qui
    Quoi Rien S Sa Se Ses Son Selon Seul Seule Soit Souvent Surtout Tant Tandis Tous Tout Toute Toutes Toujours Très
    Trop Vers Voici Voilà Y Est Était Faut Finalement D'abord D'ailleurs D'après C'est C'était L'un Qu'est S'il
    S'ils Jusqu Afin Actuellement Auparavant Certes Heureusement Malheureusement Parfois Quant Serait
  ]],
  names = [[ Janvier Février Mars Avril Mai Juin Juillet Août Septembre Octobre Novembre Décembre ]],
  unknown = -8,
  number = -24,
}
