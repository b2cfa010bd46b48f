using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Minutes;

/// The one live card of minutes: before, during and after the meeting.
internal static class MinutesCard
{
    private const int Latest = 6;
    private const int FirstItems = 12;
    private const int FirstActions = 5;
    private const int FirstNames = 10;

    public static AdaptiveCard Of(CardPlace place, MinutesKind kind, RecordView view)
    {
        var (t, record, data) = (MinutesCardTexts.In(place.Language), view.Record, MinutesData.Of(view.Record));
        var isWriter = MinutesKind.Writers(record, data).Intersect(view.ReaderIds).Any();
        var isBefore = record.State == MinutesStates.Prepared;
        return RecordCard.Of(place, kind, view, Facts(place, record, data, t), Ask(place, view, data, isWriter, t), isBefore ? Before(place, data, t)
            : [.. Entries(place, view, data, isWriter), .. During(place, view, data, isWriter), .. Differences(place, data)],
            [.. Actions(place, record, data, isWriter, t), .. AfterMeeting(place, view, data, isWriter)]);
    }

    /// A new line; its key is chosen here, so that a press that comes twice writes once.
    public static EntryState NewEntry(CardPlace place, Record record, EntryType type) => new(record.Id, type) { MessageId = Guid.CreateVersion7(place.Now).ToString("N") };

    /// One line, which opens for who may write or look it through.
    public static Container Line(CardPlace place, Record record, MinutesData data, MinutesEntry entry, LinePress press, bool isBelow)
    {
        var (t, r, state) = (MinutesCardTexts.In(place.Language), MinutesReviewTexts.In(place.Language), new EntryState(record.Id, entry.Type) { Entry = entry.Number, MessageId = "" });
        // Who came and went is no text.
        if (press is LinePress.Propose && entry.Type is not (EntryType.Note or EntryType.Decision or EntryType.Action or EntryType.Vote))
            press = LinePress.None;
        return new()
        {
            Separator = isBelow ? true : null, Spacing = Spacing.Small,
            SelectAction = press switch
            {
                LinePress.Correct => MinutesVerbs.AskEntry.Button(place.Seal, t.Correct, state) with { Tooltip = t.Correct },
                LinePress.Propose => MinutesVerbs.AskChange.Button(place.Seal, r.ProposeChange, state) with { Tooltip = r.ProposeChange },
                _ => null,
            },
            Items = [new TextBlock { Text = $"**{entry.Number}** {Markdown.Escape(MinutesEntryCards.Short(MinutesWords.Line(entry, data, place.Language)))}", Wrap = true }],
        };
    }

    private static IEnumerable<(string, string?)> Facts(CardPlace place, Record record, MinutesData data, MinutesCardTexts t)
    {
        var (f, zone, room) = (MinutesFormTexts.In(place.Language), WallClock.Zone(data.Zone), MinutesRoom.Now(data));
        yield return (t.When, data.End is { } end ? When.Full(new(data.Start, end), zone, place.Language) : $"{When.Day(WallClock.Day(data.Start, zone), place.Language)}, {data.Start.In(zone):H:mm}");
        yield return (f.Place, data.Place);
        if (record.State == MinutesStates.Prepared)
        {
            yield return (t.Kind, string.Join(" · ", new[] { f.TypeName(data.Type), data.Body == record.Title ? null : data.Body, data.Call is { } call ? f.CallName(call.Number) : null }.OfType<string>()));
            yield return (t.Chair, data.Chair?.Name);
            yield return (t.Secretary, data.Secretary?.Name);
            yield return (t.Invited, Names([.. data.People.Where(p => p.Role is MinutesRole.Member or MinutesRole.Guest).Select(p => p.Name)], t));
            if (data.Rule.Type is not QuorumType.None)
                yield return (f.Quorum, t.NeededOf(room.Quorum, room.Total));
            yield break;
        }
        var isOpen = record.State == MinutesStates.Open;
        yield return (t.Room, isOpen ? MinutesWords.Room(room, MinutesTexts.In(place.Language)) : null);
        yield return (t.Present, Names([.. (isOpen ? room.People : Documents.MinutesMailText.Of(record).Here).Select(p => p.Name)], t));
        if (room.Proxies is { Count: > 0 } proxies)
            yield return (t.Proxies, Names([.. proxies.Select(p => MinutesTexts.In(place.Language).GivesProxy(p.Giver.Name, p.Holder.Name))], t));
        if (record.State == MinutesStates.Open && data.Agenda.FirstOrDefault(i => i.Number == data.Item) is { } item)
            yield return (t.Now, $"{item.Number}. {MinutesEntryCards.Short(item.Text)}");
        var r = MinutesReviewTexts.In(place.Language);
        if (record.State == MinutesStates.Correction && data.CorrectBy is { } until)
            yield return (r.Until, When.Short(until, zone, place.Language));
        if (record.State is MinutesStates.Correction or MinutesStates.Proposed)
            yield return (r.AgreedBy, Names([.. data.Acceptances.Select(a => a.Name)], t));
        yield return (r.SignedBy, Names([.. data.Signatures.Select(s => s.Name)], t));
        yield return (r.ToSign, record.State is MinutesStates.Approved or MinutesStates.Corrected ? Names([.. data.ToSign.Select(p => p.Name)], t) : null);
        yield return (r.Unsigned, data.Unsigned.Count > 0 ? string.Join(", ", data.Unsigned.Select(u => r.LeftFirm(u.Name))) : null);
        yield return (r.Folder, data.Document?.Folder);
        yield return (r.MissedBy, data.Document is { Missed: { Count: > 0 } missed } ? Names(missed, t) : null);
        yield return (r.Amended, data.Amendments.Count > 0 ? string.Join(", ", data.Amendments.TakeLast(5).Select(a => $"{a.Minutes} ({a.Decision})")) : null);
        foreach (var mail in data.Mails.TakeLast(3))
            yield return (Documents.MinutesMailTexts.In(place.Language).Label, Documents.MinutesMailTexts.In(place.Language).State(mail, When.Short(mail.TriedAt ?? mail.At, zone, place.Language)));
        yield return (t.SoFar, t.Counts(data.Entries.Count(e => e.Type is EntryType.Decision), data.Entries.Count(e => e.Type is EntryType.Action), data.Entries.Count(e => e.Type is EntryType.Vote)));
    }

    private static string? Ask(CardPlace place, RecordView view, MinutesData data, bool isWriter, MinutesCardTexts t)
    {
        var (r, record) = (MinutesReviewTexts.In(place.Language), view.Record);
        var open = data.Corrections.Count(c => c.IsTaken is null);
        return record.State switch
        {
            MinutesStates.Open when isWriter => data.Entries.Count == 0 ? t.NothingYet : null,
            MinutesStates.Draft when isWriter => t.DraftAsk,
            MinutesStates.Correction when isWriter && open > 0 => r.ToDecide(open),
            MinutesStates.Correction when MayReview(place, view) && data.Acceptances.All(a => a.Id != view.ReaderId) => r.ReviewAsk,
            MinutesStates.Proposed when isWriter => r.ProposedAsk,
            MinutesStates.Approved or MinutesStates.Corrected => r.SignAsk,
            MinutesStates.Signed when data.Filing is not null => r.Filing,
            MinutesStates.Signed when isWriter => r.FileAsk,
            MinutesStates.Filed when data.Document is { IsWithoutPdf: true } => r.NoPdf,
            _ => null,
        };
    }

    private static bool MayReview(CardPlace place, RecordView view) => MinutesReview.MayReview(view.Record, view.ReaderId, place.Now);

    private static IEnumerable<CardElement> Before(CardPlace place, MinutesData data, MinutesCardTexts t)
    {
        if (data.Agenda.Count > 0)
        {
            yield return Title(MinutesFormTexts.In(place.Language).Agenda);
            foreach (var item in data.Agenda.Take(FirstItems))
                yield return Small($"{item.Number}\\. {Markdown.Escape(MinutesEntryCards.Short(item.Text))}");
            if (data.Agenda.Count > FirstItems)
                yield return Small(t.AndMore(data.Agenda.Count - FirstItems));
        }
        if (data.OpenActions.Count == 0)
            yield break;
        yield return Title(t.OpenActions);
        foreach (var action in data.OpenActions.Take(FirstActions))
            yield return Small(Markdown.Escape(string.Join(" · ", new[] { MinutesEntryCards.Short(action.Text), action.Who, action.State, action.Reference }.OfType<string>())));
        if (data.OpenActions.Count > FirstActions)
            yield return Small(t.AndMore(data.OpenActions.Count - FirstActions));
    }

    private static IEnumerable<CardElement> Entries(CardPlace place, RecordView view, MinutesData data, bool isWriter) =>
        data.Entries.TakeLast(Latest).Select((entry, i) => Line(place, view.Record, data, entry, isWriter && view.Record.State is MinutesStates.Open or MinutesStates.Draft ? LinePress.Correct : MayReview(place, view) ? LinePress.Propose : LinePress.None, i > 0));

    /// What was changed after the meeting stays to be seen.
    private static IEnumerable<CardElement> Differences(CardPlace place, MinutesData data)
    {
        var t = MinutesReviewTexts.In(place.Language);
        var taken = data.Corrections.Where(c => c.IsTaken == true).ToList();
        if (taken.Count == 0)
            yield break;
        yield return Title(t.Differences);
        foreach (var change in taken.TakeLast(FirstActions))
            yield return Small(Markdown.Escape(t.Difference(change.Entry, MinutesEntryCards.Short(change.Before), MinutesEntryCards.Short(change.After))));
        if (taken.Count > FirstActions)
            yield return Small(MinutesCardTexts.In(place.Language).AndMore(taken.Count - FirstActions));
    }

    private static IEnumerable<CardAction> Actions(CardPlace place, Record record, MinutesData data, bool isWriter, MinutesCardTexts t)
    {
        var seen = RecordSeen.Of(record);
        if (isWriter && record.State == MinutesStates.Prepared)
        {
            yield return MinutesVerbs.AskOpen.Button(place.Seal, t.OpenIt, seen, ActionStyle.Positive);
            yield return MinutesVerbs.Edit.Button(place.Seal, t.Edit, seen);
            yield return MinutesVerbs.AskMaterial.Button(place.Seal, Material.MaterialTexts.In(place.Language).Button, seen);
        }
        if (isWriter && record.State == MinutesStates.Open)
        {
            foreach (var type in new[] { EntryType.Decision, EntryType.Action, EntryType.Vote })
                yield return MinutesVerbs.AskEntry.Button(place.Seal, t.Write(MinutesTexts.In(place.Language).Type(type)), NewEntry(place, record, type));
            yield return MinutesVerbs.AskRoom.Button(place.Seal, t.WhoIsIn, seen);
            yield return MinutesVerbs.AskEntry.Button(place.Seal, t.Write(MinutesTexts.In(place.Language).Type(EntryType.Note)), NewEntry(place, record, EntryType.Note));
            yield return MinutesVerbs.AskClose.Button(place.Seal, t.CloseIt, seen);
        }
    }

    private static IEnumerable<CardAction> AfterMeeting(CardPlace place, RecordView view, MinutesData data, bool isWriter)
    {
        var (t, c, record, seen) = (MinutesReviewTexts.In(place.Language), MinutesCardTexts.In(place.Language), view.Record, RecordSeen.Of(view.Record));
        if (isWriter && record.State == MinutesStates.Draft)
        {
            yield return MinutesVerbs.AskReview.Button(place.Seal, t.Send, seen, ActionStyle.Positive);
            yield return MinutesVerbs.AskMaterial.Button(place.Seal, Material.MaterialTexts.In(place.Language).Button, seen);
        }
        if (isWriter && record.State == MinutesStates.Correction)
            yield return data.Corrections.Any(x => x.IsTaken is null) ? MinutesVerbs.AskDecide.Button(place.Seal, t.DecideIt, seen, ActionStyle.Positive) : MinutesVerbs.EndReview.Button(place.Seal, t.End, seen);
        if (MayReview(place, view))
        {
            if (data.Acceptances.All(a => a.Id != view.ReaderId))
                yield return MinutesVerbs.Agree.Button(place.Seal, t.Agree, seen, isWriter ? null : ActionStyle.Positive);
            yield return MinutesVerbs.Page.Button(place.Seal, t.ProposeChange, new(record.Id, 0));
        }
        if (isWriter && record.State == MinutesStates.Proposed)
        {
            yield return MinutesVerbs.Approve.Button(place.Seal, t.Approve, seen, ActionStyle.Positive);
            yield return MinutesVerbs.NotApprove.Button(place.Seal, t.NotApprove, seen);
        }
        if (isWriter && record.State == MinutesStates.NotApproved)
            yield return MinutesVerbs.Redo.Button(place.Seal, t.Redo, seen);
        if (MinutesClosing.MaySign(record, data, view.ReaderId))
            yield return MinutesVerbs.Sign.Button(place.Seal, t.Sign, seen, ActionStyle.Positive);
        if (MinutesClosing.MayAskToSign(record, data, view.ReaderId, isWriter))
            yield return MinutesVerbs.AskToSign.Button(place.Seal, t.AskToSign, seen);
        if (data.Document?.Link is { } link && link.StartsWith("https://", StringComparison.Ordinal))
            yield return new ActionOpenUrl { Title = t.OpenDocument, Url = link };
        if (isWriter && record.State == MinutesStates.Signed && data.Filing is null)
            yield return MinutesVerbs.File.Button(place.Seal, t.File, seen, ActionStyle.Positive);
        if (MinutesActions.MayMake(record, data, isWriter))
            yield return MinutesVerbs.AskTasks.Button(place.Seal, MinutesActionTexts.In(place.Language).Give, seen);
        if (data.Entries.Count > Latest && record.State != MinutesStates.Open && !MayReview(place, view))
            yield return MinutesVerbs.Page.Button(place.Seal, c.AllLines, new(record.Id, 0));
        if (isWriter && record.State == MinutesStates.Draft)
            yield return MinutesVerbs.Reopen.Button(place.Seal, c.Reopen, seen);
        if (isWriter && Documents.MinutesMailing.MayMail(record))
            yield return MinutesVerbs.AskMail.Button(place.Seal, Documents.MinutesMailTexts.In(place.Language).Button, seen);
        if (Documents.MinutesDownload.MayHave(record))
            yield return MinutesVerbs.AskDocument.Button(place.Seal, Documents.MinutesDownloadTexts.In(place.Language).Button, seen);
    }

    /// A card has six buttons at most below it; these stand with the lines.
    private static IEnumerable<CardElement> During(CardPlace place, RecordView view, MinutesData data, bool isWriter)
    {
        var (t, record) = (MinutesCardTexts.In(place.Language), view.Record);
        List<CardAction> actions = [];
        if (record.State == MinutesStates.Open && isWriter && data.Agenda.Any(i => i.Number == (data.Item ?? 0) + 1))
            actions.Add(MinutesVerbs.Next.Button(place.Seal, t.NextItem, NewEntry(place, record, EntryType.Item)));
        if (record.State is MinutesStates.Open or MinutesStates.Draft && data.OpenActions.Count > 0)
            actions.Add(MinutesVerbs.OldActions.Button(place.Seal, t.OldActions, RecordSeen.Of(record)));
        if (record.State == MinutesStates.Open && isWriter)
            actions.Add(MinutesVerbs.AskMaterial.Button(place.Seal, Material.MaterialTexts.In(place.Language).Button, RecordSeen.Of(record)));
        if (data.Entries.Count > Latest && (record.State == MinutesStates.Open || MayReview(place, view)))
            actions.Add(MinutesVerbs.Page.Button(place.Seal, t.AllLines, new(record.Id, 0)));
        if (actions.Count > 0)
            yield return new ActionSet { Actions = actions };
    }

    public static string? Names(IReadOnlyList<string> names, MinutesCardTexts t) =>
        names.Count == 0 ? null : names.Count <= FirstNames ? string.Join(", ", names) : $"{string.Join(", ", names.Take(FirstNames))} {t.AndMore(names.Count - FirstNames)}";

    private static TextBlock Title(string text) => new() { Text = Markdown.Escape(text), Weight = TextWeight.Bolder, Wrap = true, Spacing = Spacing.Medium };

    private static TextBlock Small(string text) => new() { Text = text, Wrap = true, Spacing = Spacing.Small };
}

/// What tapping a line does.
internal enum LinePress { None, Correct, Propose }
