/// Whether a word is a common given name of the region, in any of its languages and a case: so that
/// Timur Tokayev is not taken for the only Tokayev who is listed.
func isGivenNameOfTheRegion(_ folded: String) -> Bool {
    guard folded.count >= 3 else { return false }
    if givenNames.contains(folded) { return true }
    for length in stride(from: folded.count - 1, through: max(3, folded.count - 3), by: -1)
    where givenNames.contains(String(folded.prefix(length))) {
        return true
    }
    return false
}

private let givenNames = Set(
    """
    абай абдулла абилкаир адил адильбек азамат азиз айбек айгерим айгуль айдар айдос айжан аида \
    айнур айша акбар акмал алексей александр алена али алина алия алишер алмаз алмас алмат альбина \
    амина амир анара анвар андрей анель анна антон ануар арман арсен артем асель асет аслан асхат \
    асылбек атабек аян аяна бакыт бакытжан бауыржан бахром бахтияр бек бекжан бекзат беksултан \
    бехруз болат вадим валерий василий вера виктор виталий владимир владислав галина гаухар георгий \
    гульнара гульмира дамир данияр дания дарья дархан даулет даурен денис диана дильшод динара дина \
    дмитрий евгений егор екатерина елена ерлан ербол ержан еркебулан жамшид жанар жанат жандос жанна \
    жасулан жасур жомарт зарина захар зафар зухра ибрагим иван игорь илья ильяс инна ирина искандер \
    исмаил кайрат камила карим кирилл константин лаура лейла лола любовь людмила мадина максат максим \
    малика марат марина мария марлен махмуд медет мейрам михаил мурат муратбек мухаммад нариман \
    наталья нигора низом никита николай нурбек нурия нурлан нурсултан нуржан ольга олжас омар \
    павел петр рахим рашид ренат рината роман рамиль рустам руслан саид самат санжар сардор сауле \
    светлана серик сергей сабина сундет талгат тамара тамерлан татьяна темир тимур тимофей тохир \
    улан улугбек умар умида фарида фархад фарход фатима фируз хасан хусейн шавкат шамиль шахзод шерзод \
    эльдар эльмира эмиль эмомали эрлан юлия юрий юсуф яна ярослав қайрат қанат нұрлан ерқанат мұрат \
    дәулет әсел әлия гүлнар айгүл жанар асылжан бауыржан ғалым ғани сәуле мәди мұхтар \
    adil akbar akmal alexander alexei ali alisher amir andrei anna anvar aziz azamat bakhtiyor bakhrom \
    bobur botir daniyar dauren david dilshod dinara dmitry elena farhod farid feruz galina ibrahim igor \
    ilhom ilya irina islom ivan jamshid jasur javohir john kamila karim kairat laziz leyla lola madina \
    malika maria marat michael mikhail mohammed murat mukhammad nargiza nigora nikolai nodir nurlan olga \
    otabek oybek pavel peter rashid ravshan rustam ruslan said sanjar sardor serik sergei sherzod \
    svetlana talgat tatiana temur timur tohir ulugbek umar umid vladimir yerlan yuri zafar zarina zukhra \
    mark james robert william thomas richard paul chris kevin brian steven daniel matthew anthony
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
