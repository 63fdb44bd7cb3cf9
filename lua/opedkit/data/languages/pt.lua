-- Portuguese for opedkit.language, where the fields are explained.
return {
  title = [[
    Sr Sra Srs Sras Srta Dr Dra Drs Dras D Prof Profa Profª Eng Engº Engª Arq Adv Exmo Exma Ilmo Ilma Gen Cel Cap
    Maj Ten Sgto Mal Alm Pe Fr Ir Mons Rev Revmo Sto Sta S St V.Exa V.Exª V.S.ª Pres Dep Sen Gov Min Emb Des Amb
  ]],
  inner = [[
    p.ex ex i.e e.g cf cfr vs v ca aprox op loc ibid id a.k.a obs esp lat máx mín adj adv subst gên gr ant mod c.c
    s.v
  ]],
  numbered = [[
    n° N° nº Nº n no núm Núm art Art arts Arts pág Pág págs p pp cap Cap caps fig Fig figs vol Vol vols tab Tab tel
    Tel par inc al fl fls ed Ed t tít séc sécs rod Rod ap apt apto Apto sl bl cj proc Proc ref Ref
  ]],
  date = [[
    jan fev mar abr mai jun jul ago set out nov dez Jan Fev Mar Abr Mai Jun Jul Ago Set Out Nov Dez seg ter qua qui
    sex sáb dom
  ]],
  final = [[
    etc cit a.C d.C a.m p.m E.U.A EUA U.S U.S.A S.A Ltda Ltd Cia Inc Corp Co Jr Av av R r Pça Trav Al Univ Depto
    depto Dept min seg h hs hab km kg m cm mm g l milh bilh trad org orgs coord comp P.S N.B N.R N.T V.Sa D.C D.F
    S.M U.E O.N.U
  ]],
  common = [[ no art ex mar set sex dom seg ter qua par al ir des ten cap min sol esp out comp sl No Ex ]],
  exclaimed = [[ Yahoo ]],
  speech = [[ disse perguntou respondeu exclamou gritou acrescentou explicou afirmou ]],
  preposition = [[ Às À Em No Na Desde Até ]],
  closing = [[ atenciosamente cordialmente ]],
  counted = [[
    capítulo seção secção página figura tabela parte passo artigo fase ato acto cena linha volume número
  ]],
  starters = [[
    O A Os As Um Uma Uns Umas Ele Ela Eles Elas Eu Tu Nós Você Vocês Este Esta Isto Estes Estas Esse Essa Isso Esses
    Essas Aquele Aquela Aquilo E Ou Mas Porém Contudo Todavia Entretanto Embora Se Sim Não Nem Que Quem Como Quando
    Onde Qual Quais Quanto Por Porque Para Pois Então Assim Também Além Agora Antes Depois Durante Enquanto Desde
    Até Em No Na Nos Nas Entre Com Contra Sem Segundo Sobre Após Ao Aos À Às De Do Da Dos Das Cada Alguns Algumas
    Alguém Algo Nada Ninguém Nenhum Nenhuma Outro Outra Outros Outras Tudo Todo Toda Todos Todas Muito Muitos Muitas
    Mais Menos Meu Minha Me Seu Sua Seus Suas Nosso Nossa É Era Foi Foram São Está Estão Estava Há Havia Tem Hoje Ontem
    Amanhã Aqui Ali Lá Já Ainda Sempre Nunca Só Somente Tal Tão Tanto Talvez Dois Duas Três Finalmente Atualmente
    Apesar Num Numa Portanto Logo Mesmo Pelo Pela
  ]],
  names = [[ Janeiro Fevereiro Março Abril Maio Junho Julho Agosto Setembro Outubro Novembro Dezembro ]],
  unknown = -8,
  number = -24,
}
