-- The words of public policy, by the 21 major topics of the Comparative Agendas Project. Own lists, written from the
-- descriptions of its codebook. Terms are divided by commas; those that are `strong` count double: whoever writes them
-- is on that topic.
--
-- An entry names a matter of policy, not only a thing: "nuclear" by itself is in none, as it is power, weapons and
-- families. What belongs to two topics, such as sanctions or arms control, stands in both.
return {
  name = "agenda",
  version = "2",
  language = "en",
  sources = {
    "Baumgartner, F. R., Breunig, C., & Grossman, E. (eds.) (2019). Comparative Policy Agendas. Oxford University "
      .. "Press.",
    "Bevan, S. (2019). Gone fishing: the creation of the Comparative Agendas Project master codebook. In the same book."
      .. " (the topics)",
  },
  topics = {
    ["Macroeconomics"] = {
      strong = [[
        federal budget, budget deficit, budget deficits, national debt, debt ceiling, debt limit, fiscal cliff,
        sequester, sequestration, tax cut, tax cuts, tax reform, tax plan, tax increase, tax increases, tax
        rate, tax rates, income tax, income taxes, corporate tax, capital gains tax, unemployment rate, jobless
        rate, inflation, interest rates, interest rate, federal reserve, recession, stimulus package, economic
        growth, gross domestic product, fiscal policy, monetary policy, spending cuts, deficit reduction,
        balanced budget, bush tax cuts, economic stimulus, tax hike, tax hikes, continuing resolution, price
        controls, wage and price controls, property taxes, sales tax, wealth tax, industrial policy, cost of
        living, central bank, bond yields
      ]],
      words = [[
        economy, economic, economist, economists, deficit, deficits, tax, taxes, taxpayer, taxpayers, taxation,
        budget, budgets, spending, fiscal, austerity, revenue, revenues, loopholes, GDP, the fed, stimulus,
        debt, default, jobs report, payrolls, downturn, recovery, entitlement reform, appropriations, omnibus,
        internal revenue service, deductions, tax code, bailout, bailouts, growth rate, prosperity,
        inflationary, surplus, deficit spending
      ]],
    },
    ["Civil Rights"] = {
      strong = [[
        civil rights, civil liberties, voting rights, racism, racist, racial discrimination, racial equality,
        segregation, desegregation, affirmative action, same-sex marriage, gay marriage, gay rights, lgbt,
        lgbtq, transgender, abortion, abortions, roe v wade, pro-life, pro-choice, planned parenthood, free
        speech, freedom of speech, religious freedom, religious liberty, first amendment, gender equality,
        sexual harassment, sexual assault, voter id, voter suppression, black lives matter, right to privacy,
        equal pay, women's rights, reproductive rights, slavery, white supremacy, white supremacist*,
        islamophobia, anti-semitism, hate speech, equal protection, same-sex couples, freedom of the press,
        press freedom, me too movement, disability rights, age discrimination, freedom of religion, right to
        vote, gender discrimination, pay gap, indigenous rights
      ]],
      words = [[
        discrimination, bigotry, bigot, bigots, minorities, equality, privacy, race, racial, african-american,
        african-americans, black americans, gay, lesbian, feminist, feminism, misogyny, sexism, sexist, muslim
        ban, constitutional rights, disability, disabilities, civil disobedience, protesters, fetus, unborn,
        warrantless, prejudice, hate group, hate groups, accuser, accusers, harassment, homophobia, naacp, aclu,
        gender, transgender people, reparations, blasphemy
      ]],
    },
    ["Health"] = {
      strong = [[
        health care, health insurance, obamacare, affordable care act, medicare, medicaid, pre-existing
        conditions, health care law, health law, public option, single-payer, medicare for all, insurers,
        premiums, prescription drugs, drug prices, pandemic, coronavirus, covid-19, ebola, zika, epidemic,
        vaccine, vaccines, vaccination, public health, contraception, birth control, opioid, opioids, mental
        health, social distancing, health exchanges, individual mandate, ventilators, centers for disease
        control, world health organization, obesity, cancer, quarantine, health insurers, nursing homes,
        hospital beds, medical research, medical malpractice, drug makers, long-term care, maternal mortality,
        primary care, health workers
      ]],
      words = [[
        hospital, hospitals, doctor, doctors, physician, physicians, patient, patients, nurse, nurses, disease,
        diseases, virus, infection, infections, infected, uninsured, coverage, deductibles, pharmaceutical,
        medicine, medical, clinic, clinics, treatment, health, outbreak, surgery, smoking, tobacco, hhs, cdc,
        fda, lockdown, masks, enrollment, exchanges, symptoms, flu, surgeon, surgeons, vaccinated, addiction,
        alcoholism, dementia, midwives
      ]],
    },
    ["Agriculture"] = {
      strong = [[
        agriculture, agricultural, farm bill, farm subsidies, crop insurance, food safety, livestock, department
        of agriculture, usda, farmland, ethanol mandate, pesticides, dairy farmers, soybean, soybeans, crop
        prices, fishing quotas, animal welfare, family farms, farm workers, food labeling, fertilizer,
        fertilizers, pest control
      ]],
      words = [[
        farm, farms, farmer, farmers, farming, crop, crops, wheat, corn, cattle, ranchers, rancher, fisheries,
        fishermen, harvest, milk, pork, meatpacking, irrigation, growers, grain, grains, orchards, poultry,
        dairy, beef, seeds, hogs, aquaculture
      ]],
    },
    ["Labor"] = {
      strong = [[
        minimum wage, labor union, labor unions, unions, trade unions, collective bargaining, right-to-work,
        living wage, jobless benefits, unemployment insurance, unemployment benefits, overtime pay, worker
        safety, paid leave, family leave, sick leave, low-wage workers, gig economy, afl-cio, pensions, labor
        department, job training, strike vote, union members, child labor, wage theft, fight for $15, four-day
        week, working hours, right to strike, parental leave, seasonal workers, apprenticeships,
        employment training, gig workers
      ]],
      words = [[
        union, workers, worker, wage, wages, employees, employers, employer, workplace, strike, strikers, labor,
        workforce, pension, retirement plans, layoffs, laid off, picket, seiu, teamsters, paycheck, overtime,
        salaries, payroll, unionized, apprenticeship
      ]],
    },
    ["Education"] = {
      strong = [[
        education, public schools, charter schools, charter school, school choice, vouchers, common core,
        teachers union, student loans, student debt, tuition, community college, higher education, no child left
        behind, standardized tests, department of education, college affordability, curriculum, school
        districts, preschool, kindergarten, free college, college campuses, school boards, school board, class
        sizes, literacy, special education, vocational education, early education, school funding, teacher
        shortages, school lunches
      ]],
      words = [[
        school, schools, teacher, teachers, student, students, college, colleges, university, universities,
        campus, campuses, classroom, classrooms, professor, professors, graduation, pell grants, textbooks,
        academic, principals, superintendent, pupils, tutoring, graduates, grades, homework, kindergartens
      ]],
    },
    ["Environment"] = {
      strong = [[
        climate change, global warming, carbon emissions, greenhouse gas, greenhouse gases, environmental
        protection agency, paris agreement, paris climate accord, pollution, clean air act, clean water act,
        carbon dioxide, environmentalists, environmental, endangered species, green new deal, sea levels,
        deforestation, emissions, toxic waste, drinking water, air quality, conservationists, carbon tax, cap
        and trade, climate crisis, climate science, oil spill, endangered species act, hazardous waste, coastal
        erosion, air pollution, water pollution, plastic pollution, biodiversity, conservation, waste disposal,
        asbestos, noise pollution, rising seas, sea level rise, groundwater
      ]],
      words = [[
        climate, epa, environment, warming, carbon, wildlife, species, ecosystem, recycling, contamination,
        contaminated, pollutants, smog, wildfires, drought, glaciers, arctic ice, methane, radioactive water,
        wetlands, lead pipes, landfill, landfills, plastics, heat waves, reefs, salmon
      ]],
    },
    ["Energy"] = {
      strong = [[
        energy policy, nuclear power, nuclear power plant, nuclear energy, nuclear reactor, nuclear reactors,
        renewable energy, solar power, solar panels, wind power, wind energy, fossil fuels, fracking, natural
        gas, oil drilling, offshore drilling, keystone pipeline, keystone xl, oil prices, gas prices, gasoline
        prices, energy independence, coal industry, coal miners, coal plants, oil production, opec, electricity,
        oil companies, oil industry, shale gas, crude oil, department of energy, energy efficiency, oil exports,
        oil revenues, power plants, fukushima, electric grid, power lines, heat pumps, energy bills, electricity
        prices, wind farms, wind farm, solar farms, oil and gas, gas pipeline, nuclear waste, battery storage
      ]],
      words = [[
        energy, coal, gasoline, drilling, pipeline, pipelines, refinery, refineries, solar, turbines, biofuels,
        ethanol, barrels, power grid, utilities, petroleum, exxon, solyndra, reactor, reactors, kilowatt,
        megawatts, gigawatts, hydropower, wind turbines, blackouts, blackout
      ]],
    },
    ["Immigration"] = {
      strong = [[
        immigration, immigrant, immigrants, illegal immigrants, illegal immigration, illegal aliens,
        undocumented, undocumented immigrants, deportation, deportations, deport, border wall, border security,
        border patrol, daca, dreamers, dream act, amnesty, asylum seekers, asylum, refugees, travel ban,
        sanctuary cities, guest workers, path to citizenship, immigration reform, family separation,
        migrant caravan, migrants, visas, naturalization, green cards, birthright citizenship, gang of eight,
        unaccompanied minors, customs enforcement
      ]],
      words = [[
        border, borders, migrant, refugee, citizenship, deported, visa, southern border, undocumented workers,
        smugglers, caravan, detention centers, foreign-born, illegals, homeland security, nielsen, resettlement
      ]],
    },
    ["Transportation"] = {
      strong = [[
        transportation, infrastructure bill, highway, highways, mass transit, public transit, high-speed rail,
        amtrak, railroad, railroads, airline, airlines, air traffic control, aviation, faa, drunken driving,
        drunk driving, traffic safety, highway trust fund, plane crash, train crash, derailment, auto safety,
        national transportation safety board, bridges and roads, roads and bridges, tsa, boeing, self-driving,
        bike lanes, bus service, bus lanes, congestion pricing, light rail, commuter rail, train service, rail
        service, potholes, road safety, speed limits, public works, ferries, electric cars, parking
      ]],
      words = [[
        infrastructure, airport, airports, flights, passengers, subway, buses, trains, bridge, bridges, traffic,
        toll, tolls, drivers, pilots, motorists, shipping, commuters, cockpit, jet, roads, cyclists,
        pedestrians, bus, rail, train, ferry, freight, trucking, truckers, freeway, freeways, ports, harbor,
        sidewalks
      ]],
    },
    ["Law and Crime"] = {
      strong = [[
        gun control, gun violence, gun rights, second amendment, background checks, mass shooting, mass
        shootings, nra, national rifle association, assault weapons, firearms, police brutality, police
        officers, police shooting, death penalty, capital punishment, criminal justice, mass incarceration, drug
        trafficking, war on drugs, marijuana, prosecutors, grand jury, indictment, indicted, homicide, murder,
        manslaughter, shooter, gunman, gun laws, gun owners, attorney general, justice department, fbi, inmates,
        prisons, sentencing, law enforcement, organized crime, money laundering, special counsel, parole,
        domestic violence, child abuse, human trafficking, felony, convicted, shootings, school shooting,
        juvenile justice, bail reform, cash bail, police reform, court system, hate crimes, hate crime, child
        pornography, white-collar crime, traffic stops
      ]],
      words = [[
        police, crime, crimes, criminal, criminals, guns, gun, shooting, killed, killings, victims, suspect,
        prison, jail, arrested, arrest, arrests, officer, officers, detectives, prosecutor, trial, jury,
        verdict, charges, guilty, plea, sheriff, cops, lawyer, lawyers, judge, attorney, ammunition, massacre,
        violence, investigators, sentenced, murdered, rape, stabbing, autopsy, custody, defendants, defendant,
        bail, probation, burglary, theft, robbery, detective, jurors, courts
      ]],
    },
    ["Social Welfare"] = {
      strong = [[
        social security, food stamps, welfare, welfare reform, poverty, safety net, anti-poverty, homeless
        shelters, low-income families, child poverty, snap benefits, elderly assistance, retirees, war on
        poverty, disability benefits, child care, day care, welfare state, veterans benefits, head start,
        universal basic income, cash assistance, child tax credit, food banks, food bank, volunteering, soup
        kitchens
      ]],
      words = [[
        poor, seniors, low-income, retirement, charity, charities, needy, benefits, entitlement, entitlements,
        hunger, beneficiaries, volunteers, social services, pensioners, disabled, foster
      ]],
    },
    ["Housing"] = {
      strong = [[
        affordable housing, public housing, housing market, housing crisis, foreclosure, foreclosures,
        homelessness, homeless, rent control, fannie mae, freddie mac, mortgages, zoning, department of housing,
        home prices, homeowners, evictions, urban renewal, gentrification, housing bubble, housing costs,
        housing supply, homebuilders, single-family homes, rental assistance, rent increases, zoning laws,
        zoning reform, community development, urban development, housing vouchers, eviction, mobile homes,
        shelters
      ]],
      words = [[
        housing, mortgage, renters, landlords, tenants, rents, real estate market, slums, neighborhoods,
        subprime, rent, landlord, tenant, apartments, apartment, developers, homebuyers, condominiums,
        homeowner, property values
      ]],
    },
    ["Domestic Commerce"] = {
      strong = [[
        wall street, dodd-frank, financial regulation, antitrust, merger, mergers, small business, small
        businesses, banking industry, big banks, bankruptcy, consumer protection, securities and exchange
        commission, hedge funds, stock market, insurance industry, patents, copyright, corporate governance,
        credit cards, investment banks, goldman sachs, consumer financial protection bureau, insider trading,
        disaster relief, fema, gambling, tourism, monopoly, monopolies, shareholders, glass-steagall, lehman
        brothers, flood insurance, disaster aid, emergency management, federal emergency management agency, main
        street, intellectual property, price gouging, venture capital, credit unions, franchise, franchises,
        sports betting
      ]],
      words = [[
        banks, bank, bankers, investors, corporate, corporations, company, companies, industry, businesses,
        business, entrepreneurs, regulators, startup, retail, retailers, stocks, consumers, chief executive,
        acquisition, hurricane, bankrupt, lenders, insurer, insurance, shops, shopkeepers, casino, casinos,
        hurricanes, earthquake, disasters
      ]],
    },
    ["Defense"] = {
      strong = [[
        military, armed forces, pentagon, defense secretary, defense department, defense spending,
        defense budget, national security, air force, nuclear weapons, nuclear weapon, nuclear arsenal,
        nuclear program, nuclear deterrent, nuclear capability, nuclear test, nuclear tests, nuclear deal,
        nuclear agreement, nuclear war, nuclear missile, nuclear missiles, ballistic missile,
        ballistic missiles, denuclearization, denuclearize, disarmament, arms control, missile defense,
        missile test, missile tests, airstrikes, airstrike, drone strikes, drones, troops, ground troops,
        veterans, soldiers, marines, commander in chief, special forces, joint chiefs, chemical weapons,
        weapons of mass destruction, homeland security, counterterrorism, n.s.a., nsa, national security agency,
        surveillance, cia, intelligence agencies, intelligence community, snowden, guantanamo, war on terror,
        bases, army, navy, military force, military action, military strike, military aid, spying,
        waterboarding, security umbrella, security guarantee*, first strike, missile capabilities, uranium,
        security shield, nuclear arms, nuclear-armed, arms race, mutual defense, military presence
      ]],
      words = [[
        missile, missiles, warheads, nukes, combat, general, commander, commanders, war, wars, invasion,
        battlefield, weapons, bombing, bombs, forces, militants, deployment, intelligence, spy, terror,
        terrorism, terrorist, terrorists, torture, interrogation, deterrent, deterrence, sailors, enlisted,
        warfare, generals, front lines, alliance, alliances, demilitarized zone, militarily, regime change
      ]],
    },
    ["Technology"] = {
      strong = [[
        social media, facebook, twitter, google, silicon valley, tech companies, internet, net neutrality,
        cybersecurity, hackers, hacking, cyberattack, cyberattacks, nasa, space program, broadband, artificial
        intelligence, fake news, media bias, mainstream media, news media, news organizations, journalism,
        telecommunications, big tech, federal communications commission, data privacy, encryption, fox news,
        msnbc, cable news, new york times, washington post, news anchor, press corps, scientific research,
        machine learning, privacy law, weather forecasting, broadcasters, local news, data centers, data breach,
        space exploration, search engine, search engines, science funding
      ]],
      words = [[
        media, journalist, journalists, reporters, newspaper, newspapers, tweets, online, software, users,
        computers, computer, network, networks, website, platforms, algorithms, smartphone, anchor, broadcast,
        satellite, scientists, telecom, robots, viral, bots, youtube, news outlets, internet service, chips,
        semiconductors, spectrum, laboratories, researchers, telescope
      ]],
    },
    ["Foreign Trade"] = {
      strong = [[
        trade war, trade deal, trade deals, trade agreement, trade agreements, trade policy, free trade, tariff,
        tariffs, nafta, trans-pacific partnership, trade deficit, trade deficits, imports, exports, world trade
        organization, protectionism, protectionist, export-import bank, usmca, currency manipulation, steel and
        aluminum, trade talks, trade barriers, trade representative, import duties, supply chains, trade
        surplus, balance of payments, foreign investment, exchange rates, exchange rate
      ]],
      words = [[
        trade, import, export, outsourcing, offshoring, chinese goods, exporters, quotas, customs duties,
        customs, exporter, importers, dumping
      ]],
    },
    ["International Affairs"] = {
      strong = [[
        foreign policy, foreign minister, foreign ministry, secretary of state, state department, diplomacy,
        diplomatic, diplomat, diplomats, embassy, ambassador, united nations, security council, peace treaty,
        peace talks, peace process, sanctions, nato, european union, prime minister, kremlin, putin,
        kim jong un, north korea, north korean, pyongyang, south korea, south korean, korean peninsula, dprk,
        iran, iranian, iranians, tehran, syria, syrian, assad, iraq, iraqi, baghdad, afghanistan, afghan,
        taliban, israel, israeli, netanyahu, palestinian, palestinians, gaza, hamas, hezbollah, saudi arabia,
        egypt, egyptian, libya, benghazi, ukraine, crimea, russia, russian, moscow, beijing, isis, isil,
        islamic state, al qaeda, brexit, human rights, foreign aid, summit, allies, cuba, venezuela, turkey's,
        erdogan, middle east, coup, kurds, kurdish, yemen, foreign leaders, northeast asia, nuclear talks,
        nuclear deal, nonproliferation, geopolitical, allied, denuclearization, us-north korea*
      ]],
      words = [[
        china, chinese, japan, japanese, tokyo, seoul, germany, german, merkel, france, french, paris, britain,
        british, london, europe, european, asia, asian, africa, african, pakistan, india, mexico, canada,
        international, foreign, treaty, regime, dictator, kerry, nations, ally, global, regional, rebels,
        jihadist*, sovereignty, world leaders, war crimes, genocide, superpower, negotiations,
        government forces, bilateral, hostages, overseas
      ]],
    },
    ["Government Operations"] = {
      strong = [[
        election, elections, midterm, midterms, presidential campaign, presidential race, presidential
        candidate, presidential nominee, primary, primaries, caucus, caucuses, republican primary, democratic
        primary, voters, voter, ballot, ballots, electoral, electoral college, campaign finance, super pac,
        super pacs, polling, pollster, nominee, nomination, impeachment, impeach, impeached, filibuster,
        government shutdown, swing states, battleground, running mate, debate stage, republican national
        committee, democratic national committee, delegates, convention, campaign trail, senate race, swing
        voters, turnout, independents, front-runner, inauguration, confirmation hearing, confirmation hearings,
        executive privilege, government ethics, lobbyists, tea party, majority leader, minority leader, house
        speaker, speaker of the house, supreme court nominee, mueller, redistricting, gerrymandering, white
        house chief of staff, shutdown, super tuesday, iowa, new hampshire, bureaucracy, stump speech,
        caucus-goers, candidacy, city council, county commissioners, city hall, civil service, civil servants,
        census, postal service, public procurement, freedom of information, government waste, whistle-blower,
        whistle-blowers, term limits, open records, town meeting
      ]],
      words = [[
        candidate, candidates, campaign, campaigns, campaigning, poll, polls, votes, vote, voted, republican,
        republicans, democrat, democrats, democratic, g.o.p., gop, party, partisan, bipartisan, congress,
        congressional, senate, senator, senators, representatives, lawmakers, legislators, governor, president,
        presidency, white house, administration, romney, trump, clinton, obama, sanders, biden, warren, cruz,
        rubio, boehner, mcconnell, pelosi, politics, political, politician, politicians, conservative,
        conservatives, liberal, liberals, rally, donors, endorsement, speech, oversight, nominees, inaugural,
        politico, establishment, committee, subpoena, transition, cabinet, resign, resignation, supreme court,
        scalia, kavanaugh, mayor, mayors, councilman, councilwoman, commissioners, ombudsman, referendum,
        incumbent
      ]],
    },
    ["Public Lands"] = {
      strong = [[
        public lands, national parks, national park, national monument, national monuments, bureau of land
        management, federal lands, forest service, bears ears, interior department, department of the interior,
        tribal lands, native americans, indian reservation, grazing rights, water rights, bundy ranch, puerto
        rico, wilderness areas, reservations, mining rights, flood control, flood protection, flood wall, flood
        walls, floodwall, floodwalls, levee, levees, floodplain, floodplains, army corps of engineers, water
        management, water supply, water resources, water shortage, water shortages, aqueduct, aqueducts,
        aquifer, aquifers, reservoir, reservoirs, dams, river basin, state parks, historic sites, seawall,
        seawalls, forest management, wildfire, logging
      ]],
      words = [[
        monuments, wilderness, tribes, tribal, tribe, forests, parks, ranchers, guam, territories, refuge,
        river, rivers, flood, floods, flooding, flooded, dam, irrigation, waterways, canal, canals, trails,
        rangers, shoreline, riverbank, riverfront, timber
      ]],
    },
    ["Culture"] = {
      strong = [[
        arts funding, museum, museums, film festival, hollywood, oscars, academy awards, grammy, national
        anthem, nfl, super bowl, world series, olympics, olympic, theater, theatre, novelist, opera, literature,
        national endowment for the arts, world cup, nba, box office, pop culture, christmas, arts education,
        public library, public libraries, orchestra, orchestras, ballet, cultural heritage, public art, arts
        council
      ]],
      words = [[
        movie, movies, film, films, music, musician, singer, actor, actress, artist, artists, art, album, novel,
        novels, poet, poetry, players, football, baseball, basketball, team, coach, fans, comedian, celebrity,
        celebrities, television show, concert, sports, athletes, playwright, comedy, libraries, library,
        painting, painter, sculpture, choir, festival, concerts, stadium, theatres, theaters, literary
      ]],
    },
  },
}
