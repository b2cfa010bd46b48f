using BackOfficeBot.Cards;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Language;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Calls;

/// The slip: one card for who is called back about it, for who wrote it down, and for who may read it.
internal static class CallCards
{
    public static AdaptiveCard Slip(CardPlace place, CallKind kind, RecordView view)
    {
        var (t, record, data) = (CallTexts.In(place.Language), view.Record, CallData.Of(view.Record));
        var reader = ReaderOf(view);
        var isOpen = CallStates.IsOpen(record.State);
        string?[] notices = [view.Notice, reader is Reader.Clerk && isOpen && data.Unreached.Count > 0 ? t.Unreached(Names(data.Unreached, place.Language)) : null];
        var shown = view with { Notice = string.Join(' ', notices.OfType<string>()) is { Length: > 0 } notice ? notice : null };
        var card = RecordCard.Of(place, kind, shown, Facts(place, record, data, reader), null, Body(place.Language, data, record.Body, canCall: isOpen && reader is Reader.Addressee && record.State != CallStates.WrongPerson), Actions(place, view, data, reader));
        // Who opens the slip has seen it, and whoever wrote it down is told so.
        return place.ReaderId is { } id && reader is Reader.Addressee && isOpen && data.Seen is null
            ? card with { Refresh = new() { Action = CallVerbs.Seen.Button(place.Seal, DeskTexts.In(place.Language).Refresh, RecordSeen.Of(record)) with { Fallback = null }, UserIds = [id] } } : card;
    }

    /// "per Marco Rossi · +39 02 1234567"
    public static string Line(Record record, string language)
    {
        var data = CallData.Of(record);
        return string.Join(" · ", new[] { $"{CallTexts.In(language).ForLabel.ToLowerInvariant()} {Names([.. data.For.Select(p => p.Name)], language)}", data.Phone is { } phone ? PhoneText.Grouped(phone) : null }.OfType<string>());
    }

    public static string Urgency(Priority priority, string language) => (priority, language) switch { (Priority.Urgent, "it") => "urgente", (Priority.Urgent, _) => "urgent", (_, "it") => "importante", _ => "important" };

    public static string Names(IReadOnlyList<string> names, string language) => names.Count <= 1 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} {(language == "it" ? "e" : "and")} {names[^1]}";

    /// Until then it is whenever somebody can.
    public static readonly TimeOnly RestOfDay = new(23, 59);

    /// "giovedì 26 novembre 2026", "gio 26 nov, 15:00–17:00", "gio 26 nov, 15:00 o più tardi", "giovedì 26 novembre 2026, entro le 12:00": from midnight on is from no hour on.
    public static string Window(DateTimeOffset from, DateTimeOffset? to, TimeZoneInfo zone, string language)
    {
        var (start, end) = (from.In(zone), to?.In(zone));
        if (start.TimeOfDay > TimeSpan.Zero || end is not { } until)
            return When.Short(from, zone, language) + (end is not { } e ? "" : TimeOnly.FromDateTime(e.DateTime) == RestOfDay ? CallTexts.In(language).OrLater : $"–{e:HH:mm}");
        return When.Day(DateOnly.FromDateTime(start.DateTime), language) + (until.TimeOfDay == TimeSpan.Zero ? "" : CallTexts.In(language).Until($"{until:HH:mm}"));
    }

    /// "ven 27 nov, 17:00", "Fri 27 Nov, 17:00 (London)": in the zone in which it was said, which is named where clocks show another hour.
    public static string Hour(DateTimeOffset at, string said, TimeZoneInfo usual, string language) =>
        When.Short(at, WallClock.Zone(said), language) + When.There(at, WallClock.Zone(said), usual, language);

    /// When to call back by the clock by which it was said, with its town where the reader's shows another hour.
    public static string Back(CallData data, DateTimeOffset from, TimeZoneInfo reader, string language) =>
        WallClock.Zone(data.Zone) is var said && IsDay(from, data.CallBackTo, said) ? Window(from, data.CallBackTo, said, language) : Window(from, data.CallBackTo, said, language) + When.There(from, said, reader, language);

    private static bool IsDay(DateTimeOffset from, DateTimeOffset? to, TimeZoneInfo zone) => from.In(zone).TimeOfDay == TimeSpan.Zero && to?.In(zone).TimeOfDay is { } until && until == TimeSpan.Zero;

    /// Number, boxes and message, as on the paper slip.
    public static IEnumerable<CardElement> Body(string language, CallData data, string? message, bool canCall)
    {
        var t = CallTexts.In(language);
        if (data.Phone is { } phone)
            yield return new TextBlock { Text = $"☎ [{Markdown.Escape(PhoneText.Grouped(phone))}](tel:{phone}){(data.IsReadBack ? $" · {t.ReadBack}" : "")}", Size = TextSize.Medium, Weight = TextWeight.Bolder, Wrap = true };
        if (data.Ticks.Count > 0)
            yield return new TextBlock { Text = string.Join("\u00A0\u00A0 ", data.Ticks.Select(tick => "☑ " + t.Tick(tick))), Wrap = true, Spacing = Spacing.Small };
        if (message is not null)
            yield return new Container { Style = ContainerStyle.Emphasis, Items = [new TextBlock { Text = Markdown.Escape(message), Wrap = true }] };
        // In the desktop client a button cannot dial by tel:, Teams' own link can.
        List<CardAction> links = [];
        if (canCall && data.Phone is { } number)
            links.Add(new ActionOpenUrl { Title = t.ByTeams, Url = TeamsLink("4:" + number) });
        if (data.Message?.Link is { } link)
            links.Add(new ActionOpenUrl { Title = t.OpenMessage, Url = link });
        if (links.Count > 0)
            yield return new ActionSet { Actions = links };
    }

    /// https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams: who is called is an address, or 4: and a number.
    public static string TeamsLink(string who) => "https://teams.microsoft.com/l/call/0/0?users=" + Uri.EscapeDataString(who);

    private enum Reader { Addressee, Clerk, Onlooker }

    private static Reader ReaderOf(RecordView view)
    {
        var (record, data, id) = (view.Record, CallData.Of(view.Record), view.ReaderId);
        return record.OwnerId == id || data.For.Any(p => p.Id == id) ? Reader.Addressee : record.CreatedById == id ? Reader.Clerk : data.Before.Any(p => p.Id == id) ? Reader.Onlooker : Reader.Addressee;
    }

    private static IEnumerable<(string, string?)> Facts(CardPlace place, Record record, CallData data, Reader reader)
    {
        var (t, language, zone) = (CallTexts.In(place.Language), place.Language, WallClock.Zone(data.Zone));
        yield return (t.ForLabel, Names([.. data.For.Select(p => p.Name)], language) + (record.OwnerName is { } owner && !(data.For is [var only] && only.Name == owner) ? $" → {owner}" : ""));
        if (data.Direction is not CallDirection.In)
            yield return (t.DirectionLabel, t.Direction(data.Direction));
        if (data.At is { } at)
            yield return (t.AtLabel, When.Ago(at, place.Now, place.Zone, language));
        if (data.CallBackFrom is { } from)
            yield return (t.BackLabel, Back(data, from, place.Zone, language));
        if (data.CallerLanguage is { } spoken && spoken != language)
            yield return (t.LanguageLabel, t.Language(spoken));
        if (data.Promise is { IsMissed: true } missed && CallStates.IsOpen(record.State))
            yield return (t.PromiseLabel, t.PromiseMissed(missed.ByName));
        if (reader is Reader.Clerk && data.Seen is { } seen)
            yield return (t.SeenLabel, t.By(seen.Name, When.Ago(seen.At, place.Now, place.Zone, language)));
        yield return (t.MessageLabel, data.Message?.From);
        yield return (t.OutcomeLabel, data.Outcome);
        // What was withdrawn is none of them.
        var inAll = data.Thread.Count + (record.State == HistoryActions.Undone ? 0 : 1);
        if (data.Thread.Count > 0)
            yield return (t.ThreadLabel, $"{string.Join(", ", data.Thread.Select(c => c.Reference))}{(inAll > 2 ? ". " + t.CallsInAll(inAll) : "")}");
    }

    private static IReadOnlyList<CardAction> Actions(CardPlace place, RecordView view, CallData data, Reader reader)
    {
        var record = view.Record;
        var (t, d, seen, seal) = (CallTexts.In(place.Language), DeskTexts.In(place.Language), RecordSeen.Of(record), place.Seal);
        var history = DeskVerbs.History.Button(seal, d.History, seen);
        var comment = DeskVerbs.AskComment.Button(seal, d.Comment, seen);
        if (!CallStates.IsOpen(record.State))
            return view.MayUndo ? [DeskVerbs.Undo.Button(seal, d.Undo, seen), history] : [history];
        var pass = CallVerbs.AskPass.Button(seal, t.Pass, seen);
        var noAction = CallVerbs.NoAction.Button(seal, t.NoAction, seen);
        if (reader is Reader.Clerk)
            return record.State == CallStates.WrongPerson ? [pass with { Style = ActionStyle.Positive }, noAction, comment, history]
                : CallStates.IsUntouched(record.State) ? [CallVerbs.Withdraw.Button(seal, t.Withdraw, seen), pass, noAction, comment, history] : [pass, noAction, comment, history];
        if (reader is Reader.Onlooker || record.State == CallStates.WrongPerson)
            return [comment, history];
        var (done, later, wrong) = (CallVerbs.AskDone.Button(seal, t.Done, seen), CallVerbs.AskPromise.Button(seal, t.Later, seen), WrongPerson(view, data, t, seal));
        // To write a comment there are words: six buttons are as many as a row holds.
        var task = DeskVerbs.MakeTask.Button(seal, d.MakeTask, seen);
        if (record.State == CallStates.Calling && record.OwnerId != view.ReaderId)
            return [CallVerbs.Take.Button(seal, t.Take, seen), done, comment];
        // No action is needed: that stands beside the outcome.
        return record.State == CallStates.Calling && data.Promise is null ? [done with { Style = ActionStyle.Positive }, later, pass, .. wrong, task]
            : [CallVerbs.CallBack.Button(seal, t.CallBack, seen, ActionStyle.Positive), done, later, pass, .. wrong, task];
    }

    // Who wrote it down has nobody to give it back to; who has it by an office says it of the office.
    private static IReadOnlyList<CardAction> WrongPerson(RecordView view, CallData data, CallTexts t, CardSeal seal) => view.Record.CreatedById == view.ReaderId ? []
        : [CallVerbs.WrongPerson.Button(seal, data.For.All(p => p.Id != view.ReaderId) && data.For.Any(p => Departments.IsOffice(p.Id) && view.ReaderIds.Contains(p.Id)) ? t.WrongOffice : t.Wrong, RecordSeen.Of(view.Record))];
}
