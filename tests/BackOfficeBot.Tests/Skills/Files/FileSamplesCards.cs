using BackOfficeBot.Cards;
using BackOfficeBot.Channel.Files;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Files;
using BackOfficeBot.Skills.Files.Filing;
using BackOfficeBot.Tests.Common;

namespace BackOfficeBot.Tests.Skills.Files;

/// The cards of files, as they are in the office and with the worst names that a file can have.
internal static class FileSamplesCards
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> In(CardPlace place, string hostile)
    {
        var (t, s) = (FindTexts.In(place.Language), SendTexts.In(place.Language));
        var file = File("Contratto Bianchi 2026.docx", "Clienti/Bianchi/Contratti/Contratto Bianchi 2026.docx", 34_512);
        var bad = File(hostile[..120] + ".pdf", "Clienti/" + hostile[..60] + "/x.pdf", 3_400_000) with { ChangedBy = hostile[..60] };
        IReadOnlyList<DriveItem> many = [file, File("Offerta Alpine Parts.xlsx", "Offerte/Offerta Alpine Parts.xlsx", 812), bad, .. Enumerable.Range(1, 9).Select(n => File($"Listino {n}.pdf", $"Listini/Listino {n}.pdf", n * 100_000))];
        yield return ("file: search", FileCards.Form(place, new(), null, []));
        yield return ("file: search, nothing found", FileCards.Form(place, new() { Words = hostile[..120], Part = "Shared" }, t.NoneOf(hostile[..120]), new() { ["words"] = t.WordsMissing }));
        yield return ("file: found", FileCards.List(place, Guid.Empty, new(new("contratto Bianchi"), many)));
        yield return ("file: found, the end of many", FileCards.List(place, Guid.Empty, new(new(hostile[..120], FilePart.Shared), many) { Skip = 10, IsCut = true }, t.NotBy(hostile[..60])));
        yield return ("file: recent", FileCards.List(place, Guid.Empty, new(new("", FilePart.Recent), [file, file])));
        yield return ("file: one", FileCards.Of(place, file));
        yield return ("file: one, with the worst name", FileCards.Of(place, bad, t.NotBy(hostile[..60])));

        SendTo luca = new("a", "Luca Moretti", "luca@valdoro.example", false), anna = new(null, "anna@cliente.example", "anna@cliente.example", true), guest = new("g", hostile[..60], "g@fuori.example", true);
        IReadOnlyList<Person> known = [new("a", "Luca Moretti", "luca@valdoro.example") { Title = "Contabile" }];
        var form = new SendForm { Who = "a", Outside = hostile, Right = "Write", Note = hostile };
        yield return ("file: send", SendCards.Form(place, file, new(), [], []));
        yield return ("file: send, filled in and wrong", SendCards.Form(place, bad, form, new() { ["who"] = s.Several(hostile[..60]), ["outside"] = s.WrongAddress(hostile[..60]), ["note"] = s.NoteLong(1_200, 1_000) }, known));
        var order = new SendOrder(file, [luca], DriveRight.Read, null);
        var wide = new SendOrder(bad, [luca, anna, guest], DriveRight.Write, hostile);
        yield return ("file: confirm", SendCards.Confirm(place, Guid.Empty, order));
        yield return ("file: confirm, also outside", SendCards.Confirm(place, Guid.Empty, wide));
        yield return ("file: sent", SendCards.Sent(place, file, order, [luca], []));
        yield return ("file: sent in part", SendCards.Sent(place, bad, wide, [luca, guest], [luca]));
        yield return ("file: sent to nobody", SendCards.Sent(place, bad, wide, [], []));
        yield return ("file: arrived", SendCards.Arrived(place, "Marta Conti", file, order with { Note = "Ci servono le firme entro venerdì." }));
        foreach (var card in Filed(place, hostile))
            yield return card;
        foreach (var card in Letters.LetterSamples.In(place, hostile))
            yield return card;
        yield return ("file: arrived, with the worst texts", SendCards.Arrived(place, hostile[..60], bad, wide));
    }

    private static IEnumerable<(string Name, AdaptiveCard Card)> Filed(CardPlace place, string hostile)
    {
        var t = FilingTexts.In(place.Language);
        IReadOnlyList<PlanFolder> plan = [new() { Name = "Contratti", NameEn = "Contracts", Path = "{anno}/{cliente}" }, new() { Name = hostile[..60], Path = "{pratica}" }];
        yield return ("file: where to save", FilingCards.Form(place, Guid.Empty, Sent("Contratto.pdf"), new(), plan, []));
        yield return ("file: where to save, wrong", FilingCards.Form(place, Guid.Empty, Sent(hostile), new() { Folder = "own", Path = hostile, Name = hostile }, plan,
            new() { ["folder"] = t.NoSuchFolder, ["field_cliente"] = t.FieldMissing("cliente"), ["path"] = t.PathLong(200), ["name"] = t.WrongName(hostile[..60]) }));
        yield return ("file: where to save several", FilingCards.Form(place, Guid.Empty, Sent("a.pdf", "b.pdf"), new(), [], []));
        var mail = new FoundMail(new("https://outlook.example/mail", hostile[..60]), "a", "m", [new("f", "Preventivo.pdf"), new("g", hostile[..120]) { IsMeant = false }, new(null, "2026-11-24 Ordine 4471.eml")]);
        yield return ("file: what to save of a mail", FilingCards.Form(place, Guid.Empty, SentNow.Of(mail), new(), plan, []));
        yield return ("file: what to save of a mail, nothing ticked", FilingCards.Form(place, Guid.Empty, SentNow.Of(mail), new() { Files = "" }, plan, new() { ["files"] = t.NoneTicked }));
        yield return ("file: filed from a mail", FilingCards.Of(place, new(), new(Record(FilingStates.Filed, "Preventivo.pdf", null, mail.Message), "a")));
        foreach (var state in new[] { FilingStates.Filing, FilingStates.Taken, FilingStates.Filed, FilingStates.Dropped })
            yield return ($"file: {state}", FilingCards.Of(place, new(), new(Record(state, "Contratto Bianchi.pdf", null), "a")));
        foreach (var problem in Enum.GetValues<FilingProblem>())
            yield return ($"file: refused, {problem}", FilingCards.Of(place, new(), new(Record(FilingStates.Refused, hostile[..120], problem), "a")));
    }

    private static SentNow Sent(params string[] names) => new([.. names.Select(n => new SentFile(n, "", null))]);

    private static Record Record(string state, string name, FilingProblem? problem, SourceMessage? message = null)
    {
        var record = new Record
        {
            Id = Guid.Empty, Kind = FilingKind.Name, Title = name, State = state, OwnerId = "a", OwnerName = "Luca Moretti", Reference = "DOC-2026-0000042", CreatedByName = "Luca Moretti", CreatedAt = AllCards.Now.AddMinutes(-2),
            Attachments = state == FilingStates.Filed ? [new(name, 34_512, new('a', 64), "b!drive/01ITEM")] : [],
        };
        record.SetData(new() { File = new(name, "https://valdoro.sharepoint.example/x", null), Name = name, Place = "", Path = "2026/Bianchi", Folder = "Contratti", Problem = problem, Message = message, WebUrl = "https://valdoro.sharepoint.example/x" }, FilingJson.Default.FilingData);
        return record;
    }

    private static DriveItem File(string name, string path, long size) => new("b!drive", "01ITEM", name, new("https://valdoro.sharepoint.example/sites/vendite/Documenti/x"))
    {
        Path = path, Size = size, ChangedAt = AllCards.Now.AddHours(-20), ChangedBy = "Giulia Romano",
    };
}
