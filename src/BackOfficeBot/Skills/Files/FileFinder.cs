using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Files;

/// "cerca il contratto Bianchi", "i file recenti", "the spreadsheet Anna shared with me": found in everything that the person may see, and shown to that person alone.
internal sealed class FileFinder(IDrives drives, IPeople people, FileDesk files, TimeProvider time) : IFilePart
{
    public const int Most = 50;
    private static readonly TimeSpan Lately = TimeSpan.FromDays(30);

    public IEnumerable<Route> Routes =>
    [
        Route.Command("find_file", async (turn, ct) => turn.Press is not null && turn.Argument is null ? Form(turn, new()) : await FindAsync(turn, FileWish.Of(turn.Text, turn.Argument as Understanding ?? new()), null, ct)),
        FileVerbs.Search.Handle((turn, _, form, ct) => SearchAsync(turn, form, ct)),
        FileVerbs.Page.Handle((turn, page, _, ct) => PageAsync(turn, page, ct)),
        FileVerbs.Pick.Handle((turn, pick, _, ct) => PickAsync(turn, pick, ct)),
    ];

    /// What was found; the one file itself where there is one.
    public async ValueTask<Reply> FindAsync(Turn turn, FileWish wish, SendWish? send, CancellationToken ct)
    {
        var t = FindTexts.In(turn.Language);
        // What one person may see is not for everybody who reads along.
        if (!turn.Conversation.IsPersonal)
            return Reply.Message(t.OnlyPersonal);
        if (wish.SaysNothing)
            return Form(turn, new());
        IReadOnlyList<DriveItem> there;
        try
        {
            there = await LookAsync(turn, wish, ct);
        }
        catch (GraphException e) when (e.Failure is GraphFailure.NotAllowed)
        {
            return Reply.Error(t.NoPermission);
        }
        var (found, notice) = Ordered(wish, there, t);
        if (found.Count == 0)
            return Form(turn, new() { Words = wish.Words, Part = wish.Part.ToString() }, wish.Words.Length > 0 ? t.NoneOf(wish.Words) : t.None);
        var kept = new FoundFiles(wish, [.. found.Take(Most)]) { IsCut = found.Count > Most, Send = send };
        var key = await files.KeepAsync(turn, FileDesk.Found, kept, FilesJson.Default.FoundFiles, ct);
        return found.Count == 1 ? await PickAsync(turn, new(key, 0), ct) : Reply.Card(FileCards.List(CardPlace.Of(turn, time), key, kept, notice), t.Heading(wish));
    }

    public async ValueTask<Reply> PageAsync(Turn turn, FilePage page, CancellationToken ct)
    {
        if (await files.KeptAsync(turn, page.Key, FilesJson.Default.FoundFiles, ct) is not { } found)
            return Reply.Error(FindTexts.In(turn.Language).ListGone);
        if (page.Skip < 0 || page.Skip >= found.Files.Count)
            return Reply.Message(FindTexts.In(turn.Language).NoMore);
        // Of several lists in a chat the one that was turned last is meant by "la 7".
        found = found with { Skip = page.Skip };
        var key = await files.KeepAsync(turn, FileDesk.Found, found, FilesJson.Default.FoundFiles, ct);
        return Reply.Card(FileCards.List(CardPlace.Of(turn, time), key, found), FindTexts.In(turn.Language).Heading(found.Wish));
    }

    public async ValueTask<Reply> PickAsync(Turn turn, FilePick pick, CancellationToken ct)
    {
        var t = FindTexts.In(turn.Language);
        if (await files.KeptAsync(turn, pick.Key, FilesJson.Default.FoundFiles, ct) is not { } found || pick.Index < 0 || pick.Index >= found.Files.Count)
            return Reply.Error(t.ListGone);
        var file = FileRef.Of(found.Files[pick.Index]);
        if (found.Send is { } send)
            return Reply.RouteTo(RouteKeys.Command + FileSending.Begin, new SendBegin(file, send));
        return await ShowAsync(turn, file, ct);
    }

    public async ValueTask<Reply> ShowAsync(Turn turn, FileRef which, CancellationToken ct, string? notice = null)
    {
        if (await files.FindAsync(turn, which, ct) is not { } file)
            return Reply.Error(FindTexts.In(turn.Language).Gone);
        await files.KeepAsync(turn, FileDesk.Shown, which, FilesJson.Default.FileRef, ct);
        return Reply.Card(FileCards.Of(CardPlace.Of(turn, time), file, notice), file.Name);
    }

    private ValueTask<Reply> SearchAsync(Turn turn, FileSearch form, CancellationToken ct)
    {
        var words = PlainText.OneLine(form.Words);
        var part = Enum.TryParse<FilePart>(form.Part, out var said) ? said : FilePart.All;
        return words.Length == 0 && part == FilePart.All ? ValueTask.FromResult(Form(turn, form, error: FindTexts.In(turn.Language).WordsMissing)) : FindAsync(turn, new(words.Length > 200 ? words[..200] : words, part), null, ct);
    }

    private async Task<IReadOnlyList<DriveItem>> LookAsync(Turn turn, FileWish wish, CancellationToken ct)
    {
        if (wish.Part == FilePart.All)
            return await drives.SearchAsync(turn.Caller(), wish.Words, most: Most + 1, ct: ct);
        if (await people.FindAsync(turn.Caller(), turn.PersonId(), ct) is not { Address.Length: > 0 } me)
            return [];
        if (wish.Part == FilePart.Shared)
            return await drives.SharedWithAsync(turn.Caller(), me.Address, wish.Words, Most + 1, ct);
        var recent = await drives.RecentAsync(turn.Caller(), me.Address, time.GetUtcNow() - Lately, Most + 1, ct);
        return wish.Words.Length == 0 ? recent : [.. recent.Where(f => wish.Words.Split(' ').All(w => f.Name.Contains(w, StringComparison.CurrentCultureIgnoreCase)))];
    }

    /// By who shared it and of which kind it is, where that leaves any.
    private static (IReadOnlyList<DriveItem> Found, string? Notice) Ordered(FileWish wish, IReadOnlyList<DriveItem> found, FindTexts t)
    {
        if (wish.Endings is { } endings && found.Where(f => endings.Contains(Path.GetExtension(f.Name), StringComparer.OrdinalIgnoreCase)).ToList() is { Count: > 0 } alike)
            found = alike;
        if (wish.By is not { } by || found.Count == 0)
            return (found, null);
        var theirs = found.Where(f => NameLikeness.Has(f.CreatedBy ?? "", by) || NameLikeness.Has(f.ChangedBy ?? "", by)).ToList();
        return theirs.Count > 0 ? (theirs, null) : (found, t.NotBy(by));
    }

    private Reply Form(Turn turn, FileSearch form, string? notice = null, string? error = null)
    {
        var t = FindTexts.In(turn.Language);
        return turn.Conversation.IsPersonal ? Reply.Card(FileCards.Form(CardPlace.Of(turn, time), form, notice, error is null ? [] : new() { ["words"] = error }), notice ?? t.FormTitle) : Reply.Message(t.OnlyPersonal);
    }
}
