using System.Text.RegularExpressions;
using BackOfficeBot.Channel.Files;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;
using BackOfficeBot.Storage;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Skills.Files.Filing;

/// "salvalo", "archivia questo file": a file that was sent goes into a folder, after it was asked into which.
internal sealed class FilingSkill(Drafts drafts, FilingReader reader, FilingKeeper keeper, RecordDesk desk, TimeProvider time) : IFilePart, ILiveWords
{
    public const string Sent = "file.sent";
    public const string Register = "show_filed";
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    public IEnumerable<Route> Routes =>
    [
        Route.Command("save_file", AskAsync),
        Route.Command(FoundMail.File, async (turn, ct) => turn.Argument is FoundMail mail ? await AskAsync(turn, SentNow.Of(mail), ct) : await AskAsync(turn, ct)),
        Route.Command(Register, (_, _) => ValueTask.FromResult(TheRegister)),
        FilingVerbs.Save.Handle(SaveAsync),
        FilingVerbs.Again.Handle((turn, seen, _, ct) => keeper.AgainAsync(turn, seen.Id, ct)),
        FilingVerbs.Rename.Handle((turn, seen, _, ct) => keeper.RenameAsync(turn, seen.Id, ct)),
        FilingVerbs.Drop.Handle((turn, seen, _, ct) => keeper.DropAsync(turn, seen.Id, ct)),
        Route.Command("doc.again", (turn, ct) => keeper.AgainAsync(turn, ((TwinCall)turn.Argument!).Record.Id, ct)),
        Route.Command("doc.rename", (turn, ct) => keeper.RenameAsync(turn, ((TwinCall)turn.Argument!).Record.Id, ct)),
        Route.Command("doc.drop", (turn, ct) => keeper.DropAsync(turn, ((TwinCall)turn.Argument!).Record.Id, ct)),
    ];

    private static Reply TheRegister => Reply.RouteTo(RouteKeys.Command + DeskSkill.ListCommand, new ListState(FilingKind.Name, ListPart.All) { IsClosed = true });

    /// What comes with a message is kept in mind, whatever else is done with it.
    public async ValueTask<Reply?> TakeAsync(Turn turn, CancellationToken ct)
    {
        if (!turn.Conversation.IsPersonal)
            return null;
        var came = SentFiles.Of(turn.Activity);
        if (came.Count > 0)
            await drafts.KeepAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, Sent, new SentNow([.. came.Take(FilingReader.Most)]), FilingJson.Default.SentNow, ct);
        if (turn.Text.Length > 120)
            return null;
        if (List.IsMatch(turn.Text))
            return TheRegister;
        var into = Into.Match(turn.Text) is { Success: true } named && !It.IsMatch(turn.Text) ? named.Groups["where"].Value : null;
        if ((into is not null || It.IsMatch(turn.Text)) && await LastAsync(turn, ct) is { } sent)
            return Form(turn, sent.Key, sent.Value, into);
        return Attachments.IsMatch(turn.Text) ? Reply.Message(FilingTexts.In(turn.Language).NothingSent) : null;
    }

    private async ValueTask<Reply> AskAsync(Turn turn, CancellationToken ct)
    {
        var t = FilingTexts.In(turn.Language);
        if (!turn.Conversation.IsPersonal || await LastAsync(turn, ct) is not { } sent)
            return Reply.Message(t.NothingSent);
        return Form(turn, sent.Key, sent.Value);
    }

    /// Of files that were made here or are of a mail: as if they had been sent.
    public async ValueTask<Reply> AskAsync(Turn turn, SentNow files, CancellationToken ct) =>
        Form(turn, await drafts.KeepAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, Sent, files, FilingJson.Default.SentNow, ct), files, files.Mail?.Into);

    /// <param name="into">The folder as it was said.</param>
    private Reply Form(Turn turn, Guid key, SentNow sent, string? into = null)
    {
        var form = into is null ? new() : reader.Said(turn, into);
        return Reply.Card(FilingCards.Form(CardPlace.Of(turn, time), key, sent, form, reader.PlanOf(turn), []), FilingTexts.In(turn.Language).FormTitleMany(sent.Files.Count));
    }

    private async ValueTask<Reply> SaveAsync(Turn turn, FilingKey key, FilingForm form, CancellationToken ct)
    {
        var t = FilingTexts.In(turn.Language);
        if (await drafts.FindAsync(turn.Organisation, key.Key, FilingJson.Default.SentNow, ct) is not { } sent)
            return Reply.Error(t.SentGone);
        form = form.With(turn.Press?.Data ?? default);
        var (data, errors) = reader.Read(turn, sent, form);
        if (errors.Count > 0)
            return Reply.Card(FilingCards.Form(CardPlace.Of(turn, time), key.Key, sent, form, reader.PlanOf(turn), errors), t.FormWrong);
        var records = await keeper.CreateAsync(turn, key.Key, data, ct);
        return records is [var one] ? await desk.ShowAsync(turn, one, ct) : Reply.RouteTo(RouteKeys.Command + DeskSkill.ListCommand, new ListState(FilingKind.Name, ListPart.All));
    }

    private async Task<(Guid Key, SentNow Value)?> LastAsync(Turn turn, CancellationToken ct) =>
        await drafts.LatestAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, [Sent], Fresh, ct) is { } last ? (last.Id, last.As(FilingJson.Default.SentNow)) : null;

    private static readonly Regex It = new(@"^\s*(?:(?:per favore|please|puoi|can you|could you)\s+)?(?:(?:salva|archivia|salvare|archiviare|store|save|file)(?:l[oaie])?|mettil[oaie])(?:\s+(?:questo|questi|quest|il|i|the|this|these|that|it|them|file|files|documento|documenti|document|documents|allegato|attachment))*(?:\s+(?:in|nella|nel|su|sul|to|into|on|my|mia|mio|una|un|a|the|cartella|folder|onedrive|sharepoint))*\s*[.!]?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // Of a mail that is not open.
    private static readonly Regex Attachments = new(@"^\s*(?:(?:per favore|please|puoi|can you)\s+)?(?:salva|archivia|save|file|store)\s+(?:gli allegati|l['’]allegato|(?:the |all |its )*attachments?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // "archivia in Contratti 2026", "save it in the folder Invoices/2026".
    private static readonly Regex Into = new(@"^\s*(?:(?:per favore|please|puoi|can you|could you)\s+)?(?:(?:salva|archivia|salvare|archiviare|store|save|file)(?:l[oaie])?|mettil[oaie]|put)(?:\s+(?:questo|questi|quest|il|i|la|the|this|these|that|it|them|file|files|documento|documenti|document|documents|lettera|letter|allegato|attachment))*\s+(?:nella cartella|in the folder|into the folder|in|nella|nel|nei|nelle|su|into|to|under|sotto)\s+(?<where>[\p{L}\p{N}].{0,100}?)\s*[.!]?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex List = new(@"^\s*(?:(?:mostra(?:mi)?|show(?: me)?|apri|open)\s+)?(?:il\s+|the\s+|i\s+)?(?:registro (?:dei )?(?:file|documenti)|(?:file|documenti) (?:archiviati|salvati)|(?:filed|saved) (?:files|documents)|(?:file|document) register|register of (?:files|documents))\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}

/// What stands in the form, as what is to be filed; or what is wrong with it.
internal sealed class FilingReader(IOptions<FilesOptions> options, FileGuard guard, Departments departments, TimeProvider time)
{
    public const int Most = 10;
    private const int LongestPath = 200;

    public IReadOnlyList<PlanFolder> PlanOf(Turn turn)
    {
        var offices = departments.Of(turn.PersonId()).Select(d => d.Name).ToList();
        return [.. options.Value.Plan.Where(p => p.People.Count == 0 || p.People.Contains(turn.PersonId()) || p.People.Intersect(offices, StringComparer.OrdinalIgnoreCase).Any())];
    }

    /// "Contratti 2026 Bianchi": a folder of the plan with what its path asks for, where it begins with the name of one; else a path in the own OneDrive.
    public FilingForm Said(Turn turn, string into)
    {
        var said = PlainText.OneLine(into).Trim('«', '»', '"', '“', '”', '/', ' ');
        foreach (var place in PlanOf(turn).OrderByDescending(p => p.Name.Length))
            foreach (var name in new[] { place.Name, place.NameEn }.OfType<string>().Where(n => said.StartsWith(n, StringComparison.CurrentCultureIgnoreCase) && (said.Length == n.Length || !char.IsLetterOrDigit(said[n.Length]))))
            {
                // The year is the plan's own.
                var rest = string.Join(' ', said[name.Length..].Split([' ', '/', '›'], StringSplitOptions.RemoveEmptyEntries).Where(w => !(w.Length == 4 && w.All(char.IsAsciiDigit))));
                return new() { Folder = place.Name, Fields = PlanPath.Asked(place.Path) is [var asked, ..] && rest.Length > 0 ? new Dictionary<string, string> { [FilingForm.IdOf(asked)] = rest } : new Dictionary<string, string>() };
            }
        return new() { Folder = FilingCards.Own, Path = said };
    }

    public (IReadOnlyList<FilingData> Data, FormErrors Errors) Read(Turn turn, SentNow sent, FilingForm form)
    {
        var (t, errors, files) = (FilingTexts.In(turn.Language), new FormErrors(), sent.Files);
        var plan = PlanOf(turn).FirstOrDefault(p => p.Name == form.Folder);
        if (plan is null && form.Folder is not (null or FilingCards.Own))
            errors["folder"] = t.NoSuchFolder;
        var path = "";
        if (plan is not null)
        {
            var values = PlanPath.Asked(plan.Path).ToDictionary(f => f, f => PlainText.OneLine(form.Field(f)));
            foreach (var (field, value) in values)
                if (value.Length is 0 or > 100)
                    errors[FilingForm.IdOf(field)] = t.FieldMissing(field);
                else if (Graph.DriveNames.Clean(value) != value)
                    errors[FilingForm.IdOf(field)] = t.WrongName(Graph.DriveNames.Clean(value));
            path = errors.Count > 0 ? "" : PlanPath.Filled(plan.Path, WallClock.Day(time.GetUtcNow(), WallClock.Zone(turn.TimeZone)), values);
        }
        else
        {
            var names = PlainText.OneLine(form.Path).Split(['/', '\\', '›'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (names.FirstOrDefault(n => Graph.DriveNames.Clean(n) != n) is { } wrong)
                errors["path"] = t.WrongName(Graph.DriveNames.Clean(wrong));
            path = string.Join('/', names);
        }
        if (path.Length > LongestPath)
            errors["path"] = t.PathLong(LongestPath);
        List<FilingData> data = [];
        var isSome = sent.Mail is not null && files.Count > 1;
        if (isSome && !form.Ticked.Any(n => n < files.Count))
            errors["files"] = t.NoneTicked;
        foreach (var (file, index) in files.Select((f, i) => (f, i)).Where(f => !isSome || form.Ticked.Contains(f.i)))
        {
            var name = PlainText.OneLine(files.Count == 1 && form.Name is { Length: > 0 } given ? given : file.Name);
            if (Graph.DriveNames.Clean(name) != name)
                errors[files.Count == 1 ? "name" : isSome ? "files" : "folder"] = t.WrongName(Graph.DriveNames.Clean(name));
            else if (guard.OfName(name) is not null || guard.OfName(file.Name) is not null)
                errors[files.Count == 1 ? "name" : isSome ? "files" : "folder"] = t.NotAllowed(Path.GetExtension(guard.OfName(name) is not null ? name : file.Name));
            data.Add(new() { File = file, Made = sent.Made, Mail = sent.PartOf(index), Message = sent.Mail?.Message, Index = index, Name = name, Place = plan?.Place ?? "", Path = path, Folder = plan?.In(turn.Language) ?? "OneDrive", At = time.GetUtcNow() });
        }
        return (data, errors);
    }
}
