using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Approvals;

/// A request as each reader sees it: who decides has the decisions, who asked has what is left to do, everybody sees how far it is.
internal static class ApprovalCard
{
    public static AdaptiveCard Of(CardPlace place, IRecordKind kind, RecordView view)
    {
        var (t, record, data) = (ApprovalTexts.In(place.Language) with { Zone = place.Zone }, view.Record, ApprovalData.Of(view.Record));
        var seat = ApprovalRules.IsDeciding(record.State) ? ApprovalRules.SeatOf(data, new(view.ReaderId, "")) : null;
        if (data.Step is { } step && step.Open.Where(s => view.Unreached.Contains(s.DeputyId ?? s.Id)).Select(s => s.DeputyName ?? s.Name).ToList() is { Count: > 0 } unreached)
            view = view.Saying(t.NotReached(unreached));
        return RecordCard.Of(place, kind, view, Facts(t, record, data), Ask(t, record, data, seat, view.ReaderId), Body(place, t, record, data), [.. Actions(place, t, record, data, seat, view), .. Source(t, data, view.ReaderId)],
            // Whoever asked in the other language is read in one's own.
            ApprovalWords.Title(data.Name(place.Language), data.Fields, place.Language));
    }

    /// What is asked for, and by whom.
    public static IEnumerable<(string, string?)> Facts(ApprovalTexts t, Record record, ApprovalData data)
    {
        yield return (t.From, data.RequesterName);
        foreach (var field in data.Fields)
            yield return (field.Name(t.Language), ApprovalWords.Value(field, t.Language));
        yield return (t.Message, data.Message?.From);
        if (data.ToChange is { } note)
            yield return (t.ToChange, $"{note.Text} ({note.ByName})");
        foreach (var seat in data.Steps.SelectMany(s => s.Seats).Where(s => s.Note is not null && s.Vote is Vote.Conditional or Vote.Rejected))
            yield return (seat.Vote == Vote.Conditional ? t.Conditions : t.ReasonLabel, $"{seat.Note} ({seat.ByName ?? seat.Name})");
    }

    /// What can be opened, under its name.
    public static IEnumerable<TextBlock> Files(IEnumerable<ApprovalField> fields, ApprovalTexts t) =>
        fields.Where(f => f.Opens is not null).Select(f => new TextBlock { Text = Markdown.Link(t.Open(f.Name(t.Language)), f.Opens!), Wrap = true, Spacing = Spacing.Small });

    private static string? Ask(ApprovalTexts t, Record record, ApprovalData data, Seat? seat, string reader)
    {
        if (seat is not null)
            return (seat.DeputyId == reader ? t.InsteadOf(seat.Name, data.RequesterName, seat.AwayUntil, t.Zone) : seat.DeputyName is { } deputy ? t.DeputyToo(deputy) : t.Because(seat, data.RequesterName)) + " " + t.DecideNow;
        return reader != data.RequesterId ? null : record.State switch
        {
            ApprovalStates.Question => t.AnswerNow,
            ApprovalStates.SentBack or ApprovalStates.Recalled => t.CorrectNow,
            _ => null,
        };
    }

    private static IEnumerable<CardElement> Body(CardPlace place, ApprovalTexts t, Record record, ApprovalData data)
    {
        foreach (var file in Files(data.Fields, t))
            yield return file;
        if (data.Changed.Count > 0)
        {
            yield return data.IsOnlyChanged ? Line(t.WhatChanged) : Line("⚠ " + t.Voided, TextColor.Attention);
            foreach (var change in data.Changed)
                yield return Line(t.Was(t.Language == "it" ? change.It : change.En, Shown(change, change.Old, change.OldEn, t.Language), Shown(change, change.New, change.NewEn, t.Language)));
        }
        foreach (var question in data.Questions)
        {
            yield return Line($"{t.AskedLabel}: {question.Text} ({question.AskedByName})");
            if (question.Answer is { } answer)
                yield return Line($"{t.AnsweredLabel}: {answer} ({data.RequesterName})");
        }
        // Of what was cancelled before anybody decided there is nothing to say.
        List<string> lines = [.. Enumerable.Range(0, data.Steps.Count).SelectMany(i => StepLines(place, t, record, data, i))];
        if (lines.Count > 0)
            yield return new TextBlock { Text = t.StepLabel, Weight = TextWeight.Bolder, Spacing = Spacing.Medium };
        foreach (var line in lines)
            yield return Line(line);
    }

    // "✓ 1. Paolo Ferrari, oggi alle 10:12: va bene"; of what waits, who and how many of them.
    private static IEnumerable<string> StepLines(CardPlace place, ApprovalTexts t, Record record, ApprovalData data, int at)
    {
        var step = data.Steps[at];
        var number = data.Steps.Count > 1 ? $"{at + 1}. " : "";
        foreach (var seat in step.Seats.Where(s => s.Vote != Vote.None))
            yield return $"{Frame.Mark(seat.Vote == Vote.Rejected ? Tone.Quiet : Tone.Done)} {number}{(seat.ByName is { } by ? $"{by} {DeskTexts.In(t.Language).For(seat.Name)}" : seat.Name)}, {When.Ago(seat.At!.Value, place.Now, place.Zone, t.Language)}{(seat is { Vote: Vote.Approved, Note: { } note } ? ": " + note : "")}";
        if (at >= data.At && ApprovalRules.IsOpen(record.State) && step.Approvals < step.Needed)
            yield return $"{(at == data.At && ApprovalRules.IsDeciding(record.State) ? Frame.Mark(Tone.Open) : "·")} {number}{ApprovalWords.Left(step, t.Language)}";
    }

    private static IReadOnlyList<CardAction> Actions(CardPlace place, ApprovalTexts t, Record record, ApprovalData data, Seat? seat, RecordView view)
    {
        var reader = view.ReaderId;
        CardAction Ask(Act act, string title, ActionStyle? style = null) => ApprovalVerbs.Ask.Button(place.Seal, title, new(record.Id, record.Version, act), style);
        CardAction Do(Act act, string title, ActionStyle? style = null) => ApprovalVerbs.Do.Button(place.Seal, title, new(record.Id, record.Version, act), style);
        if (seat is not null)
            return
            [
                Do(Act.Approve, t.Approve, ActionStyle.Positive), Ask(Act.Reject, t.Reject), Ask(Act.SendBack, t.SendBack),
                // One question at a time.
                .. record.State == ApprovalStates.Question ? Array.Empty<CardAction>() : [Ask(Act.Question, t.AskQuestion)],
                Ask(Act.Conditions, t.WithConditions), Ask(Act.Assign, t.PassOn),
            ];
        var edit = ApprovalVerbs.Edit.Button(place.Seal, t.Edit, RecordSeen.Of(record), record.State is ApprovalStates.SentBack or ApprovalStates.Recalled ? ActionStyle.Positive : null);
        if (reader == data.RequesterId && ApprovalRules.IsOpen(record.State))
            return record.State switch
            {
                ApprovalStates.Question => [Ask(Act.Answer, t.Answer, ActionStyle.Positive), edit, Do(Act.Recall, t.Recall), Ask(Act.Cancel, t.Cancel)],
                ApprovalStates.Waiting => [Do(Act.Nudge, t.Nudge), edit, Do(Act.Recall, t.Recall), Ask(Act.Cancel, t.Cancel)],
                _ => [edit, Ask(Act.Cancel, t.Cancel)],
            };
        var d = DeskTexts.In(place.Language);
        var mayUndo = view.MayUndo || place.Now - record.UpdatedAt < Work.UndoWithin && ApprovalRules.LastBy(data) is { At: { } last } by && last == record.UpdatedAt && (by.ById ?? by.Id) == reader;
        return [.. ApprovalRules.MayAskAgain(record, reader) ? [ApprovalVerbs.Edit.Button(place.Seal, t.AskAgain, RecordSeen.Of(record))] : Array.Empty<CardAction>(), .. mayUndo ? [DeskVerbs.Undo.Button(place.Seal, d.Undo, RecordSeen.Of(record))] : Array.Empty<CardAction>(), DeskVerbs.History.Button(place.Seal, d.History, RecordSeen.Of(record))];
    }

    // It lies in the mailbox of who asked.
    private static IEnumerable<CardAction> Source(ApprovalTexts t, ApprovalData data, string reader) =>
        reader == data.RequesterId && data.Message?.Link is { } link ? [new ActionOpenUrl { Title = t.OpenMessage, Url = link }] : [];

    private static string? Shown(ApprovalChange change, string? value, string? english, string language) =>
        language == "en" && english is not null ? english : value is null ? null : ApprovalWords.Value(change.Type, value, language);

    private static TextBlock Line(string text, TextColor? color = null) => new() { Text = Markdown.Escape(text), Wrap = true, Spacing = Spacing.Small, Color = color };
}
