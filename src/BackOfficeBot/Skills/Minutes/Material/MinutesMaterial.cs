using BackOfficeBot.Cards;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Files;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Skills.Minutes.Material;

/// Notes and transcripts become rows on a card; what is ticked there goes into the minutes, each row once.
internal sealed class MinutesMaterial(SentFiles sent, Drafts drafts, RecordLists lists, Access access, MinutesKeeper keeper, RecordDesk desk, MaterialAssistant assistant, Sentences sentences, TimeProvider time) : IMinutesPart
{
    private const string Kept = "minutes.material";
    private const string Found = "minutes.found";
    private const int MostMinutes = 5;
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1);

    public IEnumerable<Route> Routes =>
    [
        MinutesVerbs.AskMaterial.Handle((turn, seen, _, ct) => AskAsync(turn, seen.Id, null, null, ct)),
        Route.Command("min.notes", (turn, ct) => AskAsync(turn, ((TwinCall)turn.Argument!).Record.Id, null, null, ct)),
        MinutesVerbs.Paste.Handle(PasteAsync),
        MinutesVerbs.ReadMaterial.Handle((turn, state, _, ct) => ReadKeptAsync(turn, state, ct)),
        MinutesVerbs.FoundPage.Handle((turn, state, form, ct) => WithAsync(turn, state, form, (draft, record) => ShowAsync(turn, draft, record, state.Page, null, ct), ct)),
        MinutesVerbs.AskFound.Handle((turn, state, form, ct) => WithAsync(turn, state, form, (draft, record) => EditAsync(turn, draft, record, state, null, null, ct), ct)),
        MinutesVerbs.PutFound.Handle((turn, state, form, ct) => WithAsync(turn, state, new(), (draft, record) => PutAsync(turn, draft, record, state, form, ct), ct)),
        MinutesVerbs.TakeFound.Handle((turn, state, form, ct) => WithAsync(turn, state, form, (draft, record) => TakeAsync(turn, draft, record, ct), ct)),
    ];

    public bool MayHave(Turn turn, Record record) => keeper.MayWrite(turn, record, MinutesStates.Prepared, MinutesStates.Open, MinutesStates.Draft);

    public async Task<Reply> ReadAsync(Turn turn, IReadOnlyList<SentFile> files, string text, CancellationToken ct)
    {
        var t = MaterialTexts.In(turn.Language);
        var file = files.First(f => MaterialReader.IsKnown(f.Name));
        var name = PlainText.OneLine(file.Name);
        byte[]? bytes;
        try
        {
            bytes = await sent.BytesAsync(file, MaterialLimits.Docx, ct);
        }
        catch (HttpRequestException)
        {
            return Reply.Message(t.NotHad(name));
        }
        var read = bytes is null ? MaterialReading.Wrong(MaterialProblem.TooLarge) : MaterialReader.Read(name, bytes);
        return read.Text is { } found ? await HaveAsync(turn, new(Guid.CreateVersion7(time.GetUtcNow()), name, found), text, files.Count > 1 ? t.OneFile(name) : null, ct) : Reply.Message(t.Wrong(name, read));
    }

    public async Task<Reply> ReadAsync(Turn turn, string notes, string heading, CancellationToken ct)
    {
        var t = MaterialTexts.In(turn.Language);
        var read = MaterialReader.Read(notes);
        return read.Text is { } found ? await HaveAsync(turn, new(Guid.CreateVersion7(time.GetUtcNow()), t.Pasted, found), heading, null, ct) : Reply.Message(t.Wrong(t.Pasted, read));
    }

    /// The minutes that are named, that were shown last, or the only ones that are written; else the person chooses.
    private async Task<Reply> HaveAsync(Turn turn, KeptMaterial material, string words, string? notice, CancellationToken ct)
    {
        var t = MaterialTexts.In(turn.Language);
        var named = words.Split([' ', ',', ':', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Select(w => Reference.TryParse(w.TrimEnd('.'), out var found) && found.Kind == MinutesKind.Name ? found : (Reference?)null).FirstOrDefault(r => r is not null);
        if (named is { } reference)
            return await desk.FindAsync(turn, reference, ct) is not { } meant ? Reply.Message(DeskTexts.In(turn.Language).Unknown)
                : MayHave(turn, meant) ? await FoundAsync(turn, material, meant, notice, ct) : await desk.ShowAsync(turn, meant, ct, t.NotNow);
        if (await desk.ShownAsync(turn, ct) is { Kind: MinutesKind.Name } shown && MayHave(turn, shown))
            return await FoundAsync(turn, material, shown, notice, ct);
        var mine = (await lists.ListAsync(turn.Organisation, new(access.IdsOf(turn.Organisation, turn.PersonId()), ConcernRole.Acts) { Kind = MinutesKind.Name, IsOpen = true, Take = 50 }, ct)).Records.Where(r => MayHave(turn, r)).ToList();
        var written = mine.Where(r => r.State is not MinutesStates.Prepared).ToList();
        if ((written.Count > 0 ? written : mine) is [var only])
            return await FoundAsync(turn, material, only, notice, ct);
        var key = await drafts.KeepAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, Kept, material, MinutesJson.Default.KeptMaterial, ct);
        return mine.Count == 0 ? Reply.Message(t.NoMinutes(material.Source)) : Reply.Card(FoundCards.Which(CardPlace.Of(turn, time), key, material, [.. mine.Take(MostMinutes)]), t.Which);
    }

    private async ValueTask<Reply> ReadKeptAsync(Turn turn, MaterialState state, CancellationToken ct)
    {
        if (await drafts.FindAsync(turn.Organisation, state.Key, MinutesJson.Default.KeptMaterial, ct) is not { } material)
            return Reply.Error(CommonTexts.In(turn.Language).CardGone);
        return await desk.FindAsync(turn, state.MinutesId, ct) is not { } record ? Reply.Error(DeskTexts.In(turn.Language).Unknown)
            : MayHave(turn, record) ? await FoundAsync(turn, material, record, null, ct) : await desk.PresentAsync(turn, record, ct);
    }

    public async Task<Reply> FoundAsync(Turn turn, KeptMaterial material, Record record, string? notice, CancellationToken ct)
    {
        var (t, data) = (MaterialTexts.In(turn.Language), MinutesData.Of(record));
        // "By Friday" is reckoned from the meeting, whenever its notes are read.
        var days = new Dictionary<string, DateOnly?>();
        DateOnly? Day(string due) => days.TryGetValue(due, out var known) ? known : days[due] = MinutesWords.Day(sentences.Understand(due, data.OpenedAt ?? data.Start, data.Zone, turn.Language));
        var draft = FoundRows.Of(material, record.Id, data, Day);
        string? proposed = null;
        if (record.State != MinutesStates.Prepared)
            (draft, proposed) = await assistant.JoinAsync(turn, material, data, draft, Day, ct);
        notice = string.Join(' ', new[] { notice, proposed, draft.LeftOut > 0 && proposed is not null ? t.TooMuch(draft.LeftOut) : null }.OfType<string>()) is { Length: > 0 } said ? said : null;
        if (draft.Rows.Count == 0)
            return Reply.Message(string.Join(' ', new[] { t.NothingFound(material.Source), proposed }.OfType<string>()));
        if (record.State != MinutesStates.Prepared)
            return await ShowAsync(turn, draft, record, 0, notice, ct);
        // Who was there has to be said first; then it goes on from the minutes' card.
        await drafts.KeepAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, Kept, material, MinutesJson.Default.KeptMaterial, ct);
        return await desk.ShowAsync(turn, record, ct, t.OpenFirst(material.Source, draft.Rows.Count));
    }

    private async ValueTask<Reply> AskAsync(Turn turn, Guid id, string? typed, string? problem, CancellationToken ct)
    {
        if (await desk.FindAsync(turn, id, ct) is not { } record)
            return Reply.Error(DeskTexts.In(turn.Language).Unknown);
        if (!MayHave(turn, record))
            return await desk.PresentAsync(turn, record, ct);
        var kept = await drafts.LatestAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, [Kept], Fresh, ct);
        var waiting = kept is null ? null : (Key: kept.Id, kept.As(MinutesJson.Default.KeptMaterial).Source) is var (key, source) ? ((Guid, string)?)(key, source) : null;
        // A list of which not all is in the minutes yet can be gone on with, wherever its card has got to.
        var list = await drafts.LatestAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, [Found], Fresh, ct);
        var goOn = list?.As(MinutesJson.Default.FoundDraft) is { } draft && draft.MinutesId == id && draft.Open(MinutesData.Of(record)).Any(i => draft.Rows[i].IsTaken) ? list.Id : (Guid?)null;
        await desk.RememberAsync(turn, record, ct);
        return Reply.Card(FoundCards.Ask(CardPlace.Of(turn, time), record, waiting, typed, problem, goOn), record.Title);
    }

    private async ValueTask<Reply> PasteAsync(Turn turn, RecordSeen seen, PastedForm form, CancellationToken ct)
    {
        var (t, text) = (MaterialTexts.In(turn.Language), form.Text ?? "");
        if (await desk.FindAsync(turn, seen.Id, ct) is not { } record)
            return Reply.Error(DeskTexts.In(turn.Language).Unknown);
        if (!MayHave(turn, record))
            return await desk.PresentAsync(turn, record, ct);
        var read = MaterialReader.Read(text);
        var problem = text.Length > PastedForm.Longest ? t.PastedTooLong : text.Trim().Length == 0 ? t.PasteSomething : read.Text is null ? t.Wrong(t.Pasted, read) : null;
        if (problem is not null)
            return await AskAsync(turn, seen.Id, text, problem, ct);
        return await FoundAsync(turn, new(Guid.CreateVersion7(time.GetUtcNow()), t.Pasted, read.Text!), record, null, ct) is var reply && reply is MessageReply { Text: { } said } ? await AskAsync(turn, seen.Id, text, said, ct) : reply;
    }

    private async ValueTask<Reply> ShowAsync(Turn turn, FoundDraft draft, Record record, int page, string? notice, CancellationToken ct)
    {
        var data = MinutesData.Of(record);
        if (draft.Open(data).Count == 0)
            return await desk.ShowAsync(turn, record, ct, notice ?? MaterialTexts.In(turn.Language).AllTaken);
        var key = await drafts.KeepAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, Found, draft, MinutesJson.Default.FoundDraft, ct);
        return Reply.Card(FoundCards.Found(CardPlace.Of(turn, time), key, draft, record, data, page, notice), record.Title);
    }

    private async ValueTask<Reply> EditAsync(Turn turn, FoundDraft draft, Record record, FoundState state, EntryForm? form, string? problem, CancellationToken ct)
    {
        var data = MinutesData.Of(record);
        if (state.Row is not { } row || !draft.Open(data).Contains(row))
            return await ShowAsync(turn, draft, record, state.Page, null, ct);
        var key = await drafts.KeepAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, Found, draft, MinutesJson.Default.FoundDraft, ct);
        return Reply.Card(FoundCards.Edit(CardPlace.Of(turn, time), record, data, draft.Rows[row], state with { Key = key }, form ?? FoundEdit.Of(draft.Rows[row], data), problem), record.Title);
    }

    private async ValueTask<Reply> PutAsync(Turn turn, FoundDraft draft, Record record, FoundState state, EntryForm form, CancellationToken ct)
    {
        if (state.Row is not { } row || row >= draft.Rows.Count)
            return await ShowAsync(turn, draft, record, state.Page, null, ct);
        var (changed, problem) = FoundEdit.Read(draft.Rows[row], form, MinutesData.Of(record), turn.Language);
        return changed is null ? await EditAsync(turn, draft, record, state, form, problem, ct)
            : await ShowAsync(turn, draft with { Rows = [.. draft.Rows.Select((r, i) => i == row ? changed : r)] }, record, state.Page, null, ct);
    }

    private async ValueTask<Reply> TakeAsync(Turn turn, FoundDraft draft, Record record, CancellationToken ct)
    {
        var t = MaterialTexts.In(turn.Language);
        if (record.State == MinutesStates.Prepared)
            return await desk.ShowAsync(turn, record, ct, t.OpenFirst(draft.Source, draft.Rows.Count));
        var rows = draft.Open(MinutesData.Of(record)).Where(i => draft.Rows[i].IsTaken).ToList();
        if (rows.Count == 0)
            return await ShowAsync(turn, draft, record, 0, t.NothingTicked, ct);
        var scribe = new MinutesScribe(MinutesTexts.In(turn.Language));
        var writes = rows.Select((i, n) => (Func<MinutesData, DateTimeOffset, MinutesWritten>)((data, now) =>
        {
            data = n > 0 || data.Agenda.Count > 0 ? data : data with { Agenda = draft.Agenda };
            var (row, at) = (draft.Rows[i], data.ClosedAt < now ? data.ClosedAt.Value : now);
            return scribe.Write(data, row.Line, new(turn.PersonId(), turn.PersonName(), at, draft.MessageIdOf(i)) { Item = row.Found.Item ?? 0 }, _ => row.Due, row.Found.Source);
        })).ToList();
        if (await keeper.WriteAsync(turn, record, writes, ct) is not var (written, data, lines))
            return await desk.FindAsync(turn, record.Id, ct) is { } present ? await desk.PresentAsync(turn, present, ct) : Reply.Error(DeskTexts.In(turn.Language).Unknown);
        var wrong = rows.Zip(lines).Where(p => p.Second.Problem is not null).ToDictionary(p => p.First, p => p.Second.Problem);
        var notice = t.Taken(rows.Count - wrong.Count, draft.Source);
        if (wrong.Count == 0)
            return await desk.ShowAsync(turn, written, ct, notice);
        var left = draft with { Rows = [.. draft.Rows.Select((r, i) => wrong.TryGetValue(i, out var problem) ? r with { Problem = problem } : r)] };
        return await ShowAsync(turn, left, written, 0, $"{notice} {t.SomeNot(wrong.Count)}", ct);
    }

    private async ValueTask<Reply> WithAsync(Turn turn, FoundState state, FoundForm form, Func<FoundDraft, Record, ValueTask<Reply>> then, CancellationToken ct)
    {
        if (await drafts.FindAsync(turn.Organisation, state.Key, MinutesJson.Default.FoundDraft, ct) is not { } draft)
            return Reply.Error(CommonTexts.In(turn.Language).CardGone);
        return await desk.FindAsync(turn, draft.MinutesId, ct) is not { } record ? Reply.Error(DeskTexts.In(turn.Language).Unknown)
            : MayHave(turn, record) ? await then(draft.Ticked(state.Shown, form), record) : await desk.PresentAsync(turn, record, ct);
    }
}
