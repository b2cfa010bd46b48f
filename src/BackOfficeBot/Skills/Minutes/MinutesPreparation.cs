using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Language.Dates;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;
using BackOfficeBot.Storage;
using When = BackOfficeBot.Common.When;

namespace BackOfficeBot.Skills.Minutes;

/// From a sentence, a meeting of the calendar or nothing to prepared minutes.
internal sealed class MinutesPreparation(
    ICalendar calendar, IPeople people, Colleagues colleagues, Sentences sentences, PersonZone zones, Drafts drafts, MinutesKeeper keeper, MinutesBefore before, RecordDesk desk, Office office, TimeProvider time) : IMinutesPart
{
    private const string Draft = "minutes";
    private const int MostMeetings = 6;

    public IEnumerable<Route> Routes =>
    [
        Route.Command("draft_minutes", NewAsync),
        Route.Command(ShortAnswer.Command(Draft, ShortAnswer.No), async (turn, ct) =>
        {
            await drafts.DropAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, ct);
            return Reply.RouteTo(RouteKeys.Command + "no_thanks");
        }),
        MinutesVerbs.Begin.Handle((turn, state, _, ct) => BeginAsync(turn, state.EventId, null, ct, state.Said)),
        MinutesVerbs.Prepare.Handle(PrepareAsync),
        MinutesVerbs.Edit.Handle((turn, seen, _, ct) => EditAsync(turn, seen.Id, ct)),
        Route.Command("min.edit", (turn, ct) => EditAsync(turn, ((TwinCall)turn.Argument!).Record.Id, ct)),
    ];

    private async ValueTask<Reply> NewAsync(Turn turn, CancellationToken ct)
    {
        var t = MinutesFormTexts.In(turn.Language);
        if (!turn.Conversation.IsPersonal)
            return Reply.Message(t.Alone);
        var understood = turn.Argument as Understanding ?? new();
        var zone = await zones.OfAsync(turn, ct);
        var whens = Whens(turn, understood);
        var days = Days(whens, zone);
        List<CalendarEvent> events = [];
        foreach (var day in days)
            events.AddRange(await calendar.ViewAsync(turn.Caller(), turn.PersonId(), WallClock.At(day, default, zone), WallClock.At(day.AddDays(1), default, zone), ct: ct));
        events = [.. events.Where(e => e is { IsCancelled: false, IsAllDay: false }).DistinctBy(e => e.Id).OrderBy(e => e.Start)];
        // An hour that is said is never another one.
        var hours = whens.Where(w => w.Type is WhenType.Time or WhenType.DateTime or WhenType.TimeRange or WhenType.DateTimeRange).SelectMany(w => w.Values).ToList();
        var then = events.Where(e => hours.Exists(h => IsAt(e, h, zone))).ToList();
        var isElsewhen = hours.Count > 0 && then.Count == 0;
        events = Meant(then.Count > 0 ? then : events, understood);
        var said = Said(understood, whens);
        if (!isElsewhen && events is [var only] && understood.Whens.Count + understood.People.Count > 0
            && ((said.Body is null && said.People.Count == 0) || said.People.Any(p => IsThere(only, p)) || (said.Body is not null && MayBe(only.Subject, said.Body))))
            return await BeginAsync(turn, only.Id, null, ct);
        // The question is what was shown last: "annulla" lets go of it, and not of what was done before.
        if (events.Count > 0)
            await drafts.KeepAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, Draft, new(Guid.CreateVersion7(time.GetUtcNow()), new(), zone.Id), MinutesJson.Default.MinutesDraft, ct);
        return events.Count > 0 ? Reply.Card(MinutesFormCard.Which(CardPlace.Of(turn, time), [.. events.Take(MostMeetings)], zone, said, isElsewhen ? t.NoneAtThatHour : null), t.WhichMeeting)
            : await BeginAsync(turn, null, understood.Whens.Count > 0 ? t.NoMeeting(string.Join(", ", days.Select(d => When.Day(d, turn.Language)))) : null, ct, said);
    }

    /// Whose minutes, on which day, at which hour, as far as the sentence says so.
    private static MinutesSaid Said(Understanding understood, List<Language.Dates.When> whens)
    {
        var at = whens.FirstOrDefault()?.Value.Start;
        var hasHour = whens.FirstOrDefault()?.Type is WhenType.DateTime or WhenType.DateTimeRange;
        return new(MinutesSaid.BodyOf(understood.Text, [.. understood.Whens.Select(w => w.Span), .. understood.People.Select(p => p.Span)]), at is { } day ? DateOnly.FromDateTime(day) : null, hasHour ? TimeOnly.FromDateTime(at!.Value) : null)
        {
            People = [.. understood.People.Select(p => p.Value)], Agenda = MinutesSaid.AgendaOf(understood.Text),
        };
    }

    /// "di lunedì" may be the last one or the next.
    private List<Language.Dates.When> Whens(Turn turn, Understanding understood) => [.. understood.Whens
        .Concat(understood.Whens.Count == 0 ? [] : sentences.Understand(turn, understood.Text, Direction.Past).Whens).Where(w => w is { IsImpossible: false, Type: not (WhenType.Duration or WhenType.Set) })];

    private List<DateOnly> Days(List<Language.Dates.When> whens, TimeZoneInfo zone)
    {
        List<DateOnly> days = [.. whens.Select(w => w.Value.Start ?? w.Value.End).OfType<DateTime>().Select(DateOnly.FromDateTime).Distinct().Take(2)];
        return days.Count > 0 ? days : [WallClock.Day(time.GetUtcNow(), zone)];
    }

    private static bool IsAt(CalendarEvent meeting, WhenValue said, TimeZoneInfo zone)
    {
        var (start, end) = (meeting.Start.In(zone).DateTime, meeting.End.In(zone).DateTime);
        return (said.End is { } to ? start < to : start <= said.Start) && (said.Start is not { } from || from < end);
    }

    /// By people and subject, as far as they find something.
    private static List<CalendarEvent> Meant(List<CalendarEvent> events, Understanding understood)
    {
        foreach (var person in understood.People)
            events = Only(events, e => IsThere(e, person.Value));
        if ((understood.Subject ?? understood.Occasion) is { } subject)
            events = Only(events, e => e.Subject.Contains(subject.Value, StringComparison.OrdinalIgnoreCase));
        return Only(events, e => e.Subject.Length >= 4 && understood.Text.Contains(e.Subject, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsThere(CalendarEvent meeting, string person) =>
        meeting.Attendees.Select(a => a.Name).Append(meeting.Organizer?.Name).Any(n => n is not null && NameLikeness.Has(n, person)) || meeting.Subject.Contains(person, StringComparison.OrdinalIgnoreCase);

    /// Minutes of the safety committee are not those of the lunch at that hour; a word that both have is enough.
    private static bool MayBe(string subject, string body) => Words(subject).Intersect(Words(body), StringComparer.CurrentCultureIgnoreCase).Any();

    private static IEnumerable<string> Words(string text) => text.Split([' ', ',', '-', '–', ':', '.', '\''], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 3 || w.All(char.IsUpper));

    private static List<CalendarEvent> Only(List<CalendarEvent> events, Func<CalendarEvent, bool> fits) => events.Where(fits).ToList() is { Count: > 0 } some ? some : events;

    private async ValueTask<Reply> BeginAsync(Turn turn, string? eventId, string? notice, CancellationToken ct, MinutesSaid? said = null)
    {
        var t = MinutesFormTexts.In(turn.Language);
        var zone = await zones.OfAsync(turn, ct);
        var (form, joinUrl) = (new MinutesForm { Secretary = turn.PersonId(), Language = turn.Language }, (string?)null);
        if (eventId is not null)
        {
            if (await before.OfEventAsync(turn, eventId, ct) is { } there)
                return await desk.ShowAsync(turn, there, ct, t.ThereAlready);
            var meeting = await calendar.GetAsync(turn.Caller(), turn.PersonId(), eventId, ct);
            (form, notice, joinUrl) = (await OfAsync(turn, meeting, form, zone, ct), t.FromMeeting, meeting.JoinUrl);
        }
        else if (said is not null)
        {
            var last = said.Body is { } body ? await before.LastOfAsync(turn, body, ct) : null;
            if (last is not null)
                notice = string.Join(' ', new[] { notice, t.FromLast(last.Reference) }.OfType<string>());
            form = said.Fill(last is null ? form with { Type = said.Body is null ? null : Guess(said.Body).ToString() } : MinutesForm.Of(last, MinutesData.Of(last), zone) with { Secretary = turn.PersonId() });
            if (said.People.Count > 0)
            {
                // Whom the directory does not know, or knows several of, comes from outside until somebody says otherwise.
                var named = await colleagues.NamedAsync(turn.Caller(), [.. said.People.Distinct().Take(MinutesLimits.People)], ct);
                form = form with
                {
                    Members = string.Join(',', named.Select(n => n.Person?.Id).OfType<string>().Where(id => id != turn.PersonId()).Distinct()),
                    Outside = string.Join('\n', said.People.Distinct().Where((_, i) => i < named.Count && named[i].Person is null)),
                };
            }
        }
        var draft = new MinutesDraft(Guid.CreateVersion7(time.GetUtcNow()), form, zone.HasIanaId ? zone.Id : WallClock.Zone(null).Id) { EventId = eventId, JoinUrl = joinUrl };
        return await FormAsync(turn, draft, [], notice, ct);
    }

    private async Task<MinutesForm> OfAsync(Turn turn, CalendarEvent meeting, MinutesForm form, TimeZoneInfo zone, CancellationToken ct)
    {
        var invited = meeting.Attendees.Where(a => a.Kind is not AttendeeKind.Resource).ToList();
        var addresses = invited.Select(a => a.Address).Concat(meeting.Organizer is { } by ? [by.Address] : Array.Empty<string>()).Distinct(StringComparer.OrdinalIgnoreCase).Take(MinutesLimits.People).ToList();
        var known = addresses.Count > 0 ? await people.FindAllAsync(turn.Caller(), addresses, ct) : [];
        Person? At(string address) => known.FirstOrDefault(p => string.Equals(p.Address, address, StringComparison.OrdinalIgnoreCase));
        var chair = meeting.Organizer is { } organizer ? At(organizer.Address) : null;
        var type = Guess(meeting.Subject);
        return form with
        {
            Title = Cut(meeting.Subject, MinutesForm.LongestTitle), Body = Cut(meeting.Subject, MinutesForm.LongestName), Type = type.ToString(), Place = Cut(meeting.Location ?? (meeting.JoinUrl is null ? "" : "Microsoft Teams"), MinutesForm.LongestName),
            Day = WallClock.Day(meeting.Start, zone).Iso(), From = WallClock.Time(meeting.Start, zone).Iso(), To = WallClock.Time(meeting.End, zone).Iso(),
            Chair = chair?.Id, Members = string.Join(',', invited.Select(a => At(a.Address)?.Id).OfType<string>().Where(id => id != chair?.Id && id != turn.PersonId()).Distinct()),
            Outside = string.Join('\n', invited.Where(a => At(a.Address) is null).Select(a => a.Name is { Length: > 0 } name && name != a.Address ? $"{name} <{a.Address}>" : a.Address)),
            Agenda = string.Join('\n', MinutesReader.AgendaOf(await calendar.TextAsync(turn.Caller(), turn.PersonId(), meeting.Id, ct))),
            Quorum = type is MeetingType.Internal ? nameof(QuorumType.None) : nameof(QuorumType.Majority),
        };
    }

    private async ValueTask<Reply> FormAsync(Turn turn, MinutesDraft draft, FormErrors errors, string? notice, CancellationToken ct, bool isNew = true)
    {
        var known = await KnownAsync(turn, draft.Form, ct);
        if (known.All(p => p.Id != turn.PersonId()))
            known = [new(turn.PersonId(), turn.PersonName(), ""), .. known];
        var key = await drafts.KeepAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, Draft, draft, MinutesJson.Default.MinutesDraft, ct);
        return Reply.Card(MinutesFormCard.Form(CardPlace.Of(turn, time), key, draft.Form, errors, known, notice, isNew), MinutesFormTexts.In(turn.Language).Heading);
    }

    private async ValueTask<Reply> PrepareAsync(Turn turn, MinutesKey state, MinutesForm form, CancellationToken ct)
    {
        var t = MinutesFormTexts.In(turn.Language);
        if (await drafts.FindAsync(turn.Organisation, state.Key, MinutesJson.Default.MinutesDraft, ct) is not { } draft)
            return Reply.Error(CommonTexts.In(turn.Language).CardGone);
        var there = await desk.FindAsync(turn, draft.Id, ct);
        if (there is null && await office.FindAsync(turn.Organisation, draft.Id, ct) is not null)
            return Reply.Error(DeskTexts.In(turn.Language).Unknown);
        if (there is not null && !keeper.MayWrite(turn, there, MinutesStates.Prepared))
            return await desk.ShowAsync(turn, there, ct);
        var (title, data, errors) = MinutesReader.Read(form, draft.Zone, draft.EventId, await KnownAsync(turn, form, ct), t);
        if (data is null)
            return await FormAsync(turn, draft with { Form = form }, errors, null, ct, there is null);
        data = await before.PutAsync(turn, draft.Id, data with { JoinUrl = draft.JoinUrl }, ct);
        return there is not null ? await keeper.AmendAsync(turn, there.Id, title, data, t.Changed, ct) : await desk.ShowAsync(turn, await keeper.PrepareAsync(turn, draft.Id, title, data, ct), ct);
    }

    private async ValueTask<Reply> EditAsync(Turn turn, Guid id, CancellationToken ct)
    {
        if (await desk.FindAsync(turn, id, ct) is not { } record)
            return Reply.Error(DeskTexts.In(turn.Language).Unknown);
        if (!keeper.MayWrite(turn, record, MinutesStates.Prepared))
            return await desk.ShowAsync(turn, record, ct);
        var data = MinutesData.Of(record);
        return await FormAsync(turn, new(record.Id, MinutesForm.Of(record, data, WallClock.Zone(data.Zone)), data.Zone) { EventId = data.EventId, JoinUrl = data.JoinUrl }, [], null, ct, isNew: false);
    }

    private async Task<IReadOnlyList<Person>> KnownAsync(Turn turn, MinutesForm form, CancellationToken ct) =>
        form.Ids.Take(MinutesLimits.People + 1).ToList() is { Count: > 0 } ids ? await people.FindAllAsync(turn.Caller(), ids, ct) : [];

    private static MeetingType Guess(string subject) =>
        Has(subject, "consiglio", "cda", "board") ? MeetingType.Board : Has(subject, "assemblea", "assembly", "shareholders") ? MeetingType.Assembly : Has(subject, "comitato", "committee") ? MeetingType.Committee : MeetingType.Internal;

    private static bool Has(string text, params string[] words) => text.Split([' ', ',', '-', '–', ':', '.'], StringSplitOptions.RemoveEmptyEntries).Any(w => words.Contains(w, StringComparer.OrdinalIgnoreCase));

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
}
