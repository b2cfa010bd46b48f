using BackOfficeBot.Cards;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Calls;
using BackOfficeBot.Skills.Delivery;
using BackOfficeBot.Skills.Help;
using BackOfficeBot.Skills.Meetings;
using BackOfficeBot.Skills.Meetings.Changes;
using BackOfficeBot.Skills.Meetings.Executives;
using BackOfficeBot.Skills.Meetings.Files;
using BackOfficeBot.Skills.Meetings.Form;
using BackOfficeBot.Skills.Meetings.Holds;
using BackOfficeBot.Skills.Meetings.Invitations;
using BackOfficeBot.Skills.Meetings.Overview;
using BackOfficeBot.Skills.Meetings.Polls;
using BackOfficeBot.Skills.Meetings.Preparation;
using BackOfficeBot.Skills.Meetings.Rooms;
using BackOfficeBot.Skills.Meetings.Series;
using BackOfficeBot.Skills.Meetings.Slots;
using BackOfficeBot.Skills.Meetings.Words;
using BackOfficeBot.Tests.Desk;
using BackOfficeBot.Tests.Skills.Administration;
using BackOfficeBot.Tests.Skills.Administration.Roles;
using BackOfficeBot.Tests.Skills.DaysOff;
using BackOfficeBot.Tests.Skills.Approvals;
using BackOfficeBot.Tests.Skills.Digests;
using BackOfficeBot.Tests.Skills.Files;
using BackOfficeBot.Tests.Skills.Mail;
using BackOfficeBot.Tests.Skills.Minutes;
using BackOfficeBot.Tests.Skills.People;
using Microsoft.AspNetCore.DataProtection;

namespace BackOfficeBot.Tests.Common;

/// Every card of every skill, in every state that looks different, in both languages, with people's worst texts in it.
internal static class AllCards
{
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private const string Hostile = "**Offerta** [clicca](https://male.example) <b>& soci</b> # 1. שלום 🎉 {{DATE(2026-01-01T00:00:00Z)}} _Straßenbahnhaltestellenwärterhäuschen_";

    private static readonly CardSeals Seals = new(new EphemeralDataProtectionProvider(), TimeProvider.System);

    public static IEnumerable<(string Name, AdaptiveCard Card)> InBothLanguages() =>
        new[] { "it", "en" }.SelectMany(language => In(language).Select(card => ($"{card.Name} ({language})", card.Card)));

    public static CardPlace Place(string language) => new(language, Seals.For("tenant", "a:conversation-of-a-usual-length-1234567890"), Now) { ReaderId = "29:" + Guid.Empty };

    public static IEnumerable<(string Name, AdaptiveCard Card)> In(string language)
    {
        var place = Place(language);
        IReadOnlyList<MenuEntry> menu = [.. MeetingMenu.Of(language, isPersonal: true)];
        yield return ("help", HelpCards.Help(place, menu));
        yield return ("help: welcome", HelpCards.Welcome(place, "Maria Grazia", menu));
        yield return ("help: welcome in a group", HelpCards.WelcomeAll(place, [menu[0]]));
        yield return ("help: not understood", HelpCards.NotUnderstood(place, menu));
        yield return ("help: not yet", HelpCards.NotYet(place, "send_document", menu));
        yield return ("help: not understood, and the assistant may be asked", HelpCards.NotUnderstood(place, menu, HelpReadingTexts.In(language).Unavailable(BackOfficeBot.Assistant.AssistantProblem.Busy), new(Hostile)));
        yield return ("help: which, and the assistant may be asked", HelpCards.Which(place, Hostile, "find_meeting", "check_availability", new(Hostile)));
        foreach (var card in Assistant.AssistantCardSamples.In(place, Hostile))
            yield return card;
        foreach (var card in Privacy.PrivacySamples.In(place, Hostile))
            yield return card;
        foreach (var card in DaysOffCardSamples.In(place, Hostile))
            yield return card;
        yield return ("help: which", HelpCards.Which(place, Hostile, "find_meeting", "check_availability"));
        yield return ("help: card gone", HelpCards.Gone(place, menu));
        yield return ("help: language", HelpCards.Switched(place, menu));
        yield return ("help: who am I", HelpCards.WhoAmI(place, Hostile, WallClock.Zone(null), signedIn: true, Guid.Empty.ToString()));
        yield return ("help: who am I, not signed in", HelpCards.WhoAmI(place, "", WallClock.Zone(null), signedIn: false, ""));

        foreach (var card in PeopleCardSamples.In(place, Hostile))
            yield return card;
        foreach (var card in RoleCardSamples.In(place, Hostile))
            yield return card;
        foreach (var card in AdministrationCardSamples.In(place, Hostile))
            yield return card;
        var counts = Enum.GetValues<DeliveryCause>().ToDictionary(c => c, c => (int)c);
        yield return ("delivery", DeliveryCards.Overview(place, counts, DeliveryTexts.In(language).Retried(3, 1)));
        yield return ("delivery: all well", DeliveryCards.Overview(place, new Dictionary<DeliveryCause, int> { [DeliveryCause.Throttled] = 7 }, DeliveryTexts.In(language).NothingToRetry));
        string?[] codes = [null, "429", "unreadable", "unreachable", "the worker stopped while sending", "401", "gave up: 412", "TooLarge 413", "NotFound 404", "Invalid 400", "500", "OperationCanceledException"];
        IReadOnlyList<DeliveryLine> lines = [.. codes.Select((code, i) => new DeliveryLine(DeliveryCause.Failed, i == 1 ? null : $"{i % 3}", Now.AddHours(-i), code, i % 2 == 0 ? "CALL-2026-0000042" : null))];
        yield return ("delivery: failed", DeliveryCards.List(place, DeliveryCause.Failed, lines, new Dictionary<string, string> { ["0"] = Hostile }, 0));
        yield return ("delivery: failed, the rest", DeliveryCards.List(place, DeliveryCause.Failed, lines, new Dictionary<string, string>(), DeliveryCards.Page));
        yield return ("delivery: nobody is unreached", DeliveryCards.Unreached(place, [], new Dictionary<string, string>()));
        yield return ("delivery: unreached", DeliveryCards.Unreached(place, [.. lines.Select((l, i) => l with { Cause = (DeliveryCause)(i % 2), At = null })], new Dictionary<string, string> { ["0"] = Hostile, ["1"] = "Marta Conti" }));

        var (note, notes) = (new NoteKind(), new RecordKinds([new NoteKind()]));
        var record = NoteKind.New(Hostile[..120], Hostile);
        record.Reference = "NOTE-2026-0000042";
        (record.CreatedByName, record.CreatedAt, record.OnBehalfOfName) = (Hostile, Now.AddDays(-1), "Elena Valdoro");
        yield return ("record, hidden", RecordCard.Hidden(place, record));
        yield return ("record", RecordCard.Of(place, note, new(record, "") { Notice = Hostile, Links = [new("from", true, record), new("from", false, record)] }, [("To", Hostile)], Hostile, [],
            [.. Enumerable.Range(0, 6).Select(i => DeskVerbs.Undo.Button(place.Seal, $"{DeskTexts.In(language).Undo} {i}", RecordSeen.Of(record)))]));
        foreach (var mail in MailCards.In(place, Hostile))
            yield return mail;
        yield return ("record: no longer", DeskCards.NoLonger(place, record));
        yield return ("record: comment", DeskCards.AskComment(place, record, Hostile, new() { ["comment"] = DeskTexts.In(language).CommentTooLong }));
        yield return ("record: history", DeskCards.History(place, note, record, [.. Enumerable.Range(1, 3).Select(i => new HistoryEvent
        {
            Organisation = "o", RecordId = record.Id, Sequence = i, Version = i, At = Now.AddDays(-i), Action = "commented", PersonId = "a", PersonName = Hostile, OnBehalfOfName = "Elena Valdoro", Reason = Hostile,
        })], new(record.Id, 3, []), WallClock.Zone(null)));
        yield return ("record: list", RecordListCard.Of(place, notes, new("NOTE", ListPart.Mine), note.ListName(ListPart.Mine, language), [record, record, record], DeskTexts.In(language).Overdue(2), new("NOTE", ListPart.Mine)));
        yield return ("record: nothing found", RecordListCard.Of(place, notes, new("NOTE", ListPart.Mine) { Search = Hostile }, DeskTexts.In(language).Found(Hostile), [], null, null));

        foreach (var card in Calls(place, language))
            yield return card;
        foreach (var card in ApprovalSamples.Cards(place, Hostile))
            yield return card;
        foreach (var card in DigestSamples.Cards(place, Hostile))
            yield return card;
        foreach (var card in TaskCards.In(place, Hostile))
            yield return card;
        foreach (var card in FileSamplesCards.In(place, Hostile))
            yield return card;
        foreach (var card in MinutesSamples.Cards(place, Hostile))
            yield return card;

        foreach (var (kind, draft) in new[] { ("", Draft()), (" with the worst texts", Draft() with { Subject = Hostile[..120], People = Many(499), Online = false }) })
        {
            yield return ("meeting: times" + kind, MeetingCards.Times(place, Guid.Empty, draft, Found(draft, 10), MeetingTexts.In(language).SlotTaken));
            yield return ("meeting: times, some optional and away" + kind, MeetingCards.Times(place, Guid.Empty, draft, Found(draft with { Optional = [.. draft.People.Select(p => p.Address)] }, 18)));
            yield return ("meeting: one time, and what would give more" + kind, MeetingCards.Times(place, Guid.Empty, draft, Found(draft, 16), null));
            yield return ("meeting: a time that clashes" + kind, MeetingCards.Times(place, Guid.Empty, draft, Found(draft, 15, At(draft, 14)), null));
            yield return ("meeting: a time outside the hours" + kind, MeetingCards.Times(place, Guid.Empty, draft, Found(draft, 10, At(draft, 20)), null));
            yield return ("meeting: no times all day" + kind, MeetingCards.NoTimes(place, Guid.Empty, draft with { From = null, To = null }, Found(draft with { From = null, To = null }, 24), null));
            yield return ("meeting: no times" + kind, MeetingCards.NoTimes(place, Guid.Empty, draft, Found(draft, 17), null));
            yield return ("meeting: no times, nothing helps" + kind, MeetingCards.NoTimes(place, Guid.Empty, draft, Found(draft, 17) is var found ? found with { Answer = found.Answer with { Relaxations = [], Blockers = [] } } : found));
            var edit = new MeetingEdit(Guid.Empty, 3, "MEET-2026-0000042", draft, Now.AddHours(5), draft) { Start = Now.AddHours(29) };
            var (times, room) = (new[] { Now.AddHours(30), Now.AddHours(31), Now.AddHours(32), Now.AddHours(33), Now.AddHours(34) }, new Invitee("r", "Sala delle Conferenze Internazionali (Milano)", "s@valdoro.example"));
            yield return ("change: move" + kind, MeetingEditCard.Confirm(place, Guid.Empty, edit, Found(draft, 10, At(draft, 15))));
            yield return ("change: move into a clash" + kind, MeetingEditCard.Confirm(place, Guid.Empty, edit with { Anyway = true, Times = times }, Found(draft, 15, At(draft, 14))));
            yield return ("change: move, the room is taken" + kind, MeetingEditCard.Confirm(place, Guid.Empty, edit with { Anyway = true, Times = times, Rooms = [room, room] }, Found(draft, 10, At(draft, 15)), MeetingEditTexts.In(language).RoomTaken(room.Name)));
            yield return ("change: move without the room" + kind, MeetingEditCard.Confirm(place, Guid.Empty, edit with { To = draft with { Room = null, Minutes = 30 } }, null));
            yield return ("change: people" + kind, MeetingEditCard.Confirm(place, Guid.Empty, edit with { Start = edit.FromStart, To = draft with { People = [.. draft.People.Skip(1), room] } }, Found(draft, 10, At(draft, 15)), MeetingEditTexts.In(language).ChangedMeanwhile("…")));
            yield return ("change: title" + kind, MeetingEditCard.Confirm(place, Guid.Empty, edit with { Start = edit.FromStart, To = draft with { Subject = "Budget 2027" } }, null));
            yield return ("change: room" + kind, MeetingEditCard.Confirm(place, Guid.Empty, edit with { Start = edit.FromStart, To = draft with { Room = room } }, null));
            yield return ("change: room, it is taken" + kind, MeetingEditCard.Confirm(place, Guid.Empty, edit with { Start = edit.FromStart, Anyway = true, Times = times, Rooms = [room, room], To = draft with { Room = room } }, Found(draft, 10, At(draft, 15)), MeetingEditTexts.In(language).RoomTaken(room.Name)));
            yield return ("change: which room?" + kind, MeetingEditCard.Rooms(place, Guid.Empty, edit with { Rooms = [room, room, room] }, [], UnclearTexts.In(language).RoomNotFound(Hostile)));
            yield return ("change: no room is free" + kind, MeetingEditCard.Rooms(place, Guid.Empty, edit with { Rooms = [] }, []));
            yield return ("change: the room declined" + kind, RoomDeclinedCard.Build(place, Meeting(draft, MeetingStates.Booked, Now), [room, room]));
            yield return ("change: the room declined, no other" + kind, RoomDeclinedCard.Build(place, Meeting(draft, MeetingStates.Booked, Now), []));
            yield return ("change: one of a series" + kind, MeetingEditCard.Confirm(place, Guid.Empty, edit with { IsOneOfSeries = true }, Found(draft, 10, At(draft, 15))));
            var own = Enumerable.Range(0, 7).Select(i => new CalendarEvent { Id = $"{i}", Subject = i == 0 ? "" : Hostile, Start = Now.AddHours(i), End = Now.AddHours(i + 1) }).ToList();
            var series = new SeriesMoved("s", "o", draft.Subject, draft.Zone, Now, 30, Now.AddHours(2), 60);
            var days = Enumerable.Range(0, 9).Select(i => new SeriesTime(draft.Day.AddDays(7 * i), Now.AddDays(7 * i), Hostile, null)).ToList();
            yield return ("series: one or all to move?" + kind, SeriesMoveCard.OneOrAll(place, own[1], new(), TimeZoneInfo.Utc));
            yield return ("series: move, some clash" + kind, SeriesMoveCard.Confirm(place, Guid.Empty, series, draft, days, [(new(11, 30), 0), (new(10, 30), 4)], ["gio 26 nov, 11:00"], SeriesMoveTexts.In(language).Meanwhile));
            yield return ("series: move" + kind, SeriesMoveCard.Confirm(place, Guid.Empty, series, draft, [days[0] with { Why = null }], [], [], null));
            yield return ("series: move to another weekday" + kind, SeriesMoveCard.Confirm(place, Guid.Empty, series with { Days = new() { Kind = RecurrenceKind.Weekly, First = draft.Day } }, draft, [days[0] with { Why = null }], [], [], SeriesMoveTexts.In(language).Lost("…")));
            yield return ("series: moved" + kind, SeriesMoveCard.Done(place, series, new(Guid.Empty, Now), isUndone: false));
            yield return ("series: put back" + kind, SeriesMoveCard.Done(place, series, null, isUndone: true));
            yield return ("own: which?" + kind, OwnMeetingCard.Which(place, own, new(), TimeZoneInfo.Utc, null));
            yield return ("own: which of them?" + kind, OwnMeetingCard.Which(place, own, TimeZoneInfo.Utc, (e, title) => AttachCard.To.Button(place.Seal, title, new(e.Id, null) { Files = Guid.Empty })));
            yield return ("own: all of a day" + kind, OwnMeetingCard.Which(place, own, new(), TimeZoneInfo.Utc, draft.Day));
            yield return ("own: nothing on a day" + kind, OwnMeetingCard.Which(place, [], new(), TimeZoneInfo.Utc, draft.Day));
            yield return ("change: when?" + kind, MeetingEditCard.Times(place, Guid.Empty, edit with { Times = times }, Found(draft, 10), MeetingEditTexts.In(language).Past));
            yield return ("change: no times" + kind, MeetingEditCard.Times(place, Guid.Empty, edit with { Times = [] }, Found(draft, 24)));
            yield return ("change: who?" + kind, MeetingEditCard.Who(place, Guid.Empty, edit, draft.People, new() { ["people"] = MeetingTexts.In(language).UnknownPerson(Hostile) }));
            yield return ("change: under way" + kind, MeetingCards.Present(place, Meeting(draft, MeetingStates.Changing, Now), mayDecide: true, MeetingEditTexts.In(language).NotSure));
            yield return ("meeting: confirm" + kind, MeetingCards.Confirm(place, Guid.Empty, draft, Now.AddHours(5)));
            yield return ("meeting: unsure" + kind, MeetingCards.Unsure(place, Guid.Empty, draft, Now.AddHours(5), MeetingTexts.In(language).NotSure));
            foreach (var state in new[] { MeetingStates.Booking, MeetingStates.Booked, MeetingStates.Refused, MeetingStates.Cancelled, HistoryActions.Undone })
                yield return ($"meeting: {state}{kind}", MeetingCards.Present(place, Meeting(draft, state, Now), mayDecide: true, CommonTexts.In(language).AlreadyDone("Anna Rossi", "oggi alle 9:00")));
            foreach (var state in new[] { MeetingStates.Holding, MeetingStates.Held, MeetingStates.Releasing, MeetingStates.Released })
                yield return ($"hold: {state}{kind}", MeetingHoldCard.Of(place, Held(draft, state), mayDecide: true, MeetingHoldTexts.In(language).Expired)!);
            yield return ("hold: mine" + kind, MeetingHoldCard.Mine(place, [.. Enumerable.Repeat(Held(draft, MeetingStates.Held), 6)]));
            var toExecutive = Asked(draft);
            yield return ("executive: question" + kind, AskCards.Question(place, toExecutive, "e"));
            yield return ("executive: other times" + kind, AskCards.Others(place, toExecutive, [Now.AddHours(5), Now.AddHours(30), Now.AddHours(54), Now.AddHours(78)], null));
            yield return ("executive: no other time" + kind, AskCards.Others(place, toExecutive, [], MeetingTexts.In(language).SlotTaken));
            yield return ("executive: which question?" + kind, AskCards.Which(place, [toExecutive, toExecutive]));
            var toMove = Meeting(draft, MeetingStates.Booked, Now);
            toMove.SetData(MeetingBooker.Data(toMove) with { Move = new() { Key = Guid.Empty, AskedAt = Now, Until = Now.AddHours(5), AskerId = "m", AskerName = Hostile, Start = Now.AddDays(2), Minutes = 60, People = [new("e", "Elena Valdoro")] } }, MeetingJson.Default.MeetingData);
            yield return ("executive: may it be moved?" + kind, MoveAskCard.Question(place, toMove, "e"));
            yield return ("executive: moved to another time?" + kind, MoveAskCard.Others(place, toMove, MeetingBooker.Data(toMove).Move!, "e", [place.Now, place.Now.AddDays(1)], Hostile));
            yield return ("executive: moved, by whom?" + kind, MoveAskCard.Delegate(place, toMove, MeetingBooker.Data(toMove).Move!, "e", Draft().People, new() { ["person"] = MoveAskTexts.In(language).DelegateBusy(Hostile) }));
            yield return ("executive: no" + kind, AskCards.No(place, toExecutive, new('x', 501), new() { ["reason"] = MeetingTexts.In(language).ReasonTooLong }));
            yield return ("executive: delegate" + kind, AskCards.Delegate(place, toExecutive, Draft().People, new() { ["person"] = AskTexts.In(language).DelegateMissing }));
            yield return ("executive: waits" + kind, AskCards.Waiting(place, toExecutive, mayDecide: true, null));
            yield return ("executive: no, answered" + kind, AskCards.Question(place, Asked(draft, MeetingStates.Refused, AskAnswer.No), "e"));
            var polled = Polled(draft);
            var poll = MeetingBooker.Data(polled).Poll!;
            yield return ("poll: to be sent" + kind, MeetingPollCard.Setup(place, Guid.Empty, draft, poll.Options, poll.Voters, new() { UntilDay = "2026-11-26", UntilTime = "18:00" }, new() { ["untilDay"] = MeetingPollTexts.In(language).UntilPast }));
            yield return ("poll: vote" + kind, MeetingPollCard.Voting(place, polled, poll.Voters[0]));
            yield return ("poll: vote, reminded" + kind, MeetingPollCard.Voting(place, polled, poll.Voters[^1]));
            yield return ("poll: decided" + kind, MeetingPollCard.Voting(place, Polled(draft, MeetingStates.Booked, Now), poll.Voters[0]));
            yield return ("poll: table" + kind, MeetingPollCard.Table(place, polled, mayDecide: true));
            yield return ("poll: table for others, closed" + kind, MeetingPollCard.Table(place, Polled(draft, MeetingStates.Polling, Now), mayDecide: false, MeetingPollTexts.In(language).TimeOver));
            yield return ("meeting: booked, an hour later" + kind, MeetingCards.Present(place, Meeting(draft, MeetingStates.Booked, Now.AddHours(-1)), mayDecide: true));
            yield return ("meeting: the agenda is missing" + kind, AgendaCards.Ask(place, Meeting(draft, MeetingStates.Booked, Now)));
            yield return ("meeting: a file to be attached" + kind, AttachCard.Ask(place, Guid.Empty, Meeting(draft, MeetingStates.Booked, Now), [new(Hostile) { Size = 12_000 }, new("video.mp4") { Link = "https://valdoro.sharepoint.com/video.mp4" }], MeetingFileTexts.In(language).TooLargeLinked("video.mp4")));
            yield return ("meeting: an agenda" + kind, AgendaCards.Form(place, Meeting(draft, MeetingStates.Booked, Now), new() { Agenda = Hostile, Papers = Hostile, ReadBy = "x" },
                new() { ["agenda"] = FormTexts.In(language).AgendaTooLong, ["readBy"] = PreparationTexts.In(language).ReadByLate }, MeetingTexts.In(language).NotSureEnded));
            yield return ("meeting: cancel?" + kind, MeetingCards.AskCancel(place, Meeting(draft, MeetingStates.Booked, Now), Hostile, new() { ["reason"] = MeetingTexts.In(language).ReasonTooLong }));
            yield return ("meeting: form filled" + kind, Form(place, MeetingForm.Of(draft with { Agenda = Hostile, ReminderMinutes = 30, IsImportant = true }, language) with { Subject = draft.Subject }, [], draft.People));
        }
        yield return ("meeting: form with files, a floor, and somebody's name", MeetingFormCard.Build(place, new(Guid.Empty, "e", "Elena Valdoro", "Europe/Rome")
            { AskedById = "me", AskedByName = "Marta Conti", Files = [new("Bilancio di previsione 2027, versione per il consiglio.xlsx") { Size = 1_250_000 }, new(Hostile) { Link = "https://valdoro.sharepoint.com/x" }] },
            new() { Subject = "Bilancio", Room = "any", Floor = "7", Behalf = "e", Files = "0" }, new() { ["floor"] = FormTexts.In(language).NoRoomOnFloor(7, [0, 2, 3]), ["behalf"] = FormTexts.In(language).NotInThatName("Elena Valdoro") }, Many(2),
            [new("r", "Sala Grande", "sala@valdoro.example") { Building = "Milano", Capacity = 12, Floor = "2" }, new("s", "Sala Piccola", "piccola@valdoro.example") { Building = "Milano", Capacity = 4, Floor = "Piano terra" }]));
        yield return ("meeting: form empty", Form(place, new(), [], []));
        yield return ("meeting: form with very many rooms", MeetingFormCard.Build(place, new(Guid.Empty, "e", "Elena Valdoro", "Europe/Rome") { AskedById = "me", AskedByName = "Marta Conti" },
            new() { Room = "sala299@valdoro.example", Seats = "14", Equipment = "screen,video" }, [], Many(20),
            [.. Enumerable.Range(0, 300).Select(i => new Graph.Room($"r{i}", $"Sala delle conferenze internazionali {i}", $"sala{i}@valdoro.example") { Building = $"Palazzo {i % 30}", Capacity = i, Display = "75", Video = "Teams" })]));
        yield return ("meeting: form with an error at every field", Form(place, new()
        {
            Subject = new string('x', 400), People = "gone", Outside = "non è un indirizzo", Day = "ieri", From = "25:00", To = "x", Minutes = "7000", Room = "nowhere", LastDay = "?",
        }, Errors(), []));

        foreach (var count in new[] { 0, 3, 9 })
            yield return ($"agenda with {count} events", AgendaCard.Build(place, new(new(2026, 11, 24), false), WallClock.Zone(null), [.. Enumerable.Range(0, count).Select(Event)]));
        var zone = WallClock.Zone(null);
        yield return ("agenda that says what cannot be done", AgendaCard.Build(place, new(new(2026, 11, 24), false), zone, [Event(0), Event(3)], AgendaTexts.In(language).CannotChange));
        yield return ("agenda of a week", AgendaCard.Period(place, [.. Enumerable.Range(0, 7).Select(d => (new DateOnly(2026, 11, 24).AddDays(d), (IReadOnlyList<CalendarEvent>)[.. Enumerable.Range(0, d * 2).Select(Event)]))], zone, null));
        yield return ("agenda of who shares it", AgendaCard.Build(place, new(new(2026, 11, 24), false) { Whose = new("elena", Hostile) }, zone, [Event(0) with { Subject = "", IsPrivate = true, WebLink = null }, Event(3) with { WebLink = null }]));
        yield return ("agenda: the next meeting's link", AgendaCard.One(place, Event(0) with { JoinUrl = "https://teams.example/join" }, zone));
        yield return ("agenda: the meeting that runs", AgendaCard.One(place with { Now = Event(0).Start.AddMinutes(5) }, Event(0), zone, AgendaTexts.In(language).NothingRuns));
        yield return ("executive: log", MeetingLog.Card(place, Hostile, WallClock.Zone(null),
        [
            .. MeetingLog.Told
                .Select((action, i) => new LoggedChange("MEET-2026-0000042", Hostile[..120], action, Hostile, Now.AddDays(-i), i == 0 ? Now : null, i == 0 ? Now.AddDays(1) : null, i == 3 ? Hostile : null)),
        ]));
        yield return ("executive: brief of an empty day", BriefCard.Of(place, new(new(2026, 11, 25), WallClock.Zone(null), [], [])));
        yield return ("executive: brief", Brief(place));
        yield return ("meeting: which to cancel", MeetingCards.WhichToCancel(place, [Meeting(Draft(), MeetingStates.Booked, Now), Meeting(Draft() with { Subject = Hostile[..120] }, MeetingStates.Booked, Now)]));
        var (today, asked) = (new DateOnly(2026, 11, 24), new FreeQuestion(["me"], false, new(2026, 11, 24), new(2026, 11, 24), null, null));
        IReadOnlyList<FreeRow> rows = [new(Hostile, true, [[new(Now, Now.AddHours(1))]]), new("Marta Conti", true, [[]]), new("Zoe", false, [])];
        yield return ("free: a day", FreeCard.Build(place, asked, [today], zone, rows, FreeTexts.In(language).OnlyTimes));
        yield return ("free: an hour", FreeCard.Build(place, asked with { From = new(10, 0), To = new(11, 0) }, [today], zone, rows, null));
        yield return ("free: rooms", FreeCard.Build(place, asked with { Rooms = true }, [today], zone, [.. Enumerable.Repeat(rows, 10).SelectMany(r => r)], null));
        yield return ("free: a week", FreeCard.Build(place, asked with { LastDay = today.AddDays(1) }, [today, today.AddDays(1)], zone, [rows[0] with { Days = [[], [new(Now, Now.AddHours(1))]] }], null));
        foreach (var card in Series(place))
            yield return card;
        foreach (var card in Invitations(place, language, zone))
            yield return card;
        yield return ("agenda, all events", AgendaCard.Build(place, new(new(2026, 11, 24), true), WallClock.Zone(null), [.. Enumerable.Range(0, 40).Select(Event)]));
    }

    private static IEnumerable<(string, AdaptiveCard)> Calls(CardPlace place, string language)
    {
        IReadOnlyList<CallPerson> people = [new("m", "Marco Rossi"), new("x", Hostile), new("office:commerciale", "Commerciale")];
        var form = new CallForm { Caller = Hostile[..80], Company = "Sereno", Phone = "02 1234567", For = "m,office:commerciale", Ticks = "Telephoned,PleaseCall,WillCallAgain,Returned,WantsToSee,Urgent", Message = Hostile, BackDay = "2026-11-25", BackFrom = "15:00", BackTo = "17:00", CallerLanguage = "en" };
        var errors = new FormErrors();
        foreach (var field in new[] { "caller", "company", "phone", "for", "message", "backDay", "backFrom", "backTo" })
            errors[field] = $"{field}: {Hostile}";
        yield return ("call: empty form", CallFormCard.Form(place, Guid.Empty, new(), [], people));
        yield return ("call: form, all wrong", CallFormCard.Form(place, Guid.Empty, form, errors, people));
        var (entry, _) = CallReader.Read(form, "Europe/Rome", people, Now, CallFormTexts.In(language));
        var now = new CallNow([new(Hostile, "a@valdoro.example", "DoNotDisturb", Now.AddHours(1), null, false), new("Giulia Romano", "g@valdoro.example", "Available", null, Now.AddHours(2), true), new("Zoe", "z@valdoro.example", null, null, null, true)]);
        yield return ("call: check", CallFormCard.Confirm(place, Guid.Empty, entry!, now));
        yield return ("call: check in a dialog", CallFormCard.Confirm(place, Guid.Empty, entry! with { Data = entry.Data with { Message = new("https://teams.microsoft.com/l/message/1/1", Hostile) } }, now, isDialog: true));
        yield return ("call: form in a dialog", CallFormCard.Form(place, Guid.Empty, form, [], people, isDialog: true));
        yield return ("call: check of little", CallFormCard.Confirm(place, Guid.Empty, new(new() { Company = "Sereno", For = [people[2]], Zone = "Europe/Rome", Direction = CallDirection.Missed, At = Now.AddHours(-1) }, null, Priority.Normal), null));
        IReadOnlyList<CallTarget> targets = [new("Giulia Romano", "+39021234567", "giulia.romano@valdoro.example", "Vendite", "Busy"), new(Hostile, "+442079460958", null, Hostile, null), new("Zoe", null, "zoe@valdoro.example", null, "Available")];
        yield return ("call: dial", CallDialCards.Dial(place, [targets[0]]));
        yield return ("call: dial whom?", CallDialCards.Dial(place, targets));
        foreach (var (name, reader, state, change) in new (string, string, string, Func<CallData, CallData>)[]
        {
            ("logged, for the desk", "desk", CallStates.Logged, d => d with { Unreached = [Hostile] }),
            ("seen, for the desk", "desk", CallStates.Seen, d => d with { Seen = new(Hostile, Now.AddHours(-1)) }),
            ("wrong person, for the desk", "desk", CallStates.WrongPerson, d => d),
            ("delivered", "m", CallStates.Delivered, d => d with { Message = new("https://teams.microsoft.com/l/message/1/1", Hostile) }),
            ("calling back", "m", CallStates.Calling, d => d),
            ("promised", "m", CallStates.Calling, d => d with { Promise = new("m", "Marco Rossi", Now.AddHours(3)) }),
            ("escalated", "m", CallStates.Escalated, d => d with { Promise = new("m", "Marco Rossi", Now.AddHours(-1)) { IsMissed = true } }),
            ("done", "m", CallStates.Done, d => d with { Outcome = Hostile, EndedById = "m" }),
            ("no action", "desk", CallStates.NoAction, d => d),
            ("passed on", "b", CallStates.Reassigned, d => d with { Before = [new("b", "Luca")] }),
        })
        {
            var record = new Record { Id = Guid.Empty, Kind = "CALL", Title = Hostile[..120], Body = Hostile, State = state, Priority = Priority.Urgent, Reference = "CALL-2026-0000042", CreatedById = "desk", CreatedByName = Hostile, CreatedAt = Now.AddDays(-1), UpdatedAt = Now, Version = 3 };
            if (state == CallStates.Calling)
                (record.OwnerId, record.OwnerName) = ("m", "Marco Rossi");
            record.SetData(change(entry!.Data with { Thread = [new(Guid.Empty, "CALL-2026-0000040"), new(Guid.Empty, "CALL-2026-0000041")] }), CallJson.Default.CallData);
            yield return ($"call: {name}", CallCards.Slip(place, new(), new(record, reader) { Notice = state == CallStates.Delivered ? CallTexts.In(language).PassedToYou(Hostile) : null }));
            if (state != CallStates.Delivered)
                continue;
            yield return ("call: done?", CallAskCards.Done(place, record, Hostile, new() { ["outcome"] = CallTexts.In(language).OutcomeTooLong }));
            yield return ("call: promise?", CallAskCards.Promise(place, record, new() { Day = "2026-11-24", Time = "15:00" }, new() { ["time"] = CallTexts.In(language).PromisePast }));
            yield return ("call: who can?", CallAskCards.WhoCan(place, record, now));
            yield return ("call: who can, unseen", CallAskCards.WhoCan(place, record, null));
            yield return ("call: pass on?", CallAskCards.Pass(place, record, new() { Note = Hostile }, new() { ["to"] = CallFormTexts.In(language).Unknown(Hostile) }, people));
        }
    }

    private static IEnumerable<(string, AdaptiveCard)> Series(CardPlace place)
    {
        var draft = Draft() with { Series = new(SeriesRule.Parse("FREQ=WEEKLY;BYDAY=MO", new(2026, 11, 30))! with { Until = new(2027, 3, 31) }), Room = null };
        var start = WallClock.At(new(2026, 11, 30), new(9, 0), WallClock.Zone(draft.Zone));
        List<SeriesTime> times = [.. draft.Series.Rule.Dates(new(2026, 11, 30)).Select((day, i) => new SeriesTime(day, start.AddDays(7 * i), i % 2 == 1 ? Hostile : null, i % 4 == 1 ? start.AddDays((7 * i) + 1) : null))];
        IReadOnlyList<MeetingDraft> ways = [.. new[] { draft.Series with { Moved = [new(times[1].Day, times[1].Start)] }, draft.Series with { LeftOut = [times[1].Day, times[3].Day] }, draft.Series }.Select(s => draft with { Series = s })];
        yield return ("series: all free", SeriesCards.Confirm(place, Guid.Empty, draft, start, [.. times.Select(t => t with { Why = null })], []));
        yield return ("series: many clash", SeriesCards.Confirm(place, Guid.Empty, draft, start, times, ways, MeetingTexts.In(place.Language).SlotTaken));
        yield return ("series: booked", MeetingCards.Present(place, Meeting(ways[1], MeetingStates.Booked, Now), mayDecide: true));
        yield return ("series: form", Form(place, MeetingForm.Of(draft, place.Language), [], draft.People));
        var one = new Invitation(Event(0) with { SeriesId = "s" });
        yield return ("series: cancel one or all?", SeriesCancelCard.OneOrAll(place, new(Guid.Empty, false), one, WallClock.Zone(null)));
        foreach (var all in new[] { false, true })
        {
            yield return ($"series: cancel? {all}", SeriesCancelCard.Ask(place, new(Guid.Empty, all), one, WallClock.Zone(null), Hostile, new() { ["reason"] = Hostile }));
            yield return ($"series: cancelled {all}", SeriesCancelCard.Done(place, new(Guid.Empty, all), one, WallClock.Zone(null)));
        }
        yield return ("series: form of another rule, all wrong", Form(place, MeetingForm.Of(draft, place.Language) with { Repeat = "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,WE" }, new() { ["repeat"] = Hostile, ["until"] = Hostile, ["times"] = Hostile }, draft.People));
    }

    private static IEnumerable<(string, AdaptiveCard)> Invitations(CardPlace place, string language, TimeZoneInfo zone)
    {
        var t = InvitationTexts.In(language);
        var one = new Invitation(Event(2) with { Organizer = new("marco.rossi@valdoro.example", Hostile[..120]), Subject = "Budget" });
        var ofSeries = new Invitation(Event(0) with { Organizer = new("marco.rossi@valdoro.example", "Marco Rossi"), SeriesId = "s", Answer = AttendeeAnswer.Tentative });
        yield return ("invitations: seven wait", InvitationCards.List(place, Guid.Empty, [one, ofSeries, one, ofSeries, one, one, one], zone, waiting: true, t.NotFound));
        yield return ("invitations: which?", InvitationCards.List(place, Guid.Empty, [one, ofSeries], zone, waiting: false));
        AllLine[] lines = [.. Enumerable.Range(0, 10).Select(i => new AllLine(i % 3 == 1 ? ofSeries : one, i % 4 == 1 ? AllInvitationsTexts.In(language).Look : null))];
        yield return ("invitations: accept all?", AllInvitationsCard.Ask(place, Guid.Empty, lines, 14, zone));
        yield return ("invitations: decline all?", AllInvitationsCard.AskDecline(place, Guid.Empty, lines, 14, zone, Hostile, new() { ["reason"] = Hostile }));
        yield return ("invitations: all accepted but some", AllInvitationsCard.Done(place, Guid.Empty, lines, zone, AllInvitationsTexts.In(language).Accepted(7)));
        yield return ("invitation", InvitationCards.Show(place, Guid.Empty, one, zone, null));
        yield return ("invitation that clashes and was moved", InvitationCards.Show(place, Guid.Empty, ofSeries, zone, t.Clash(Hostile), t.Changed("…")));
        yield return ("invitation: one or all?", InvitationCards.OneOrAll(place, Guid.Empty, ofSeries, zone, InvitationAnswer.Accept));
        yield return ("invitation: decline?", InvitationCards.Decline(place, Guid.Empty, one, zone, null, "Ferie", []));
        yield return ("invitation: decline a series, too much said", InvitationCards.Decline(place, Guid.Empty, ofSeries, zone, null, new string('x', 600), new() { ["reason"] = t.ReasonTooLong }));
        yield return ("invitation: propose", InvitationCards.Propose(place, Guid.Empty, one, zone, new() { Day = "2026-11-27", From = "15:00" }, [], [t.OrganizerThen("Marco Rossi", true), t.YouHave(Hostile)]));
        yield return ("invitation: propose, all wrong", InvitationCards.Propose(place, Guid.Empty, one, zone, new() { Comment = new string('x', 600) }, new() { ["day"] = Hostile, ["from"] = t.TimePast, ["comment"] = t.ReasonTooLong }, []));
        yield return ("invitation: accepted", InvitationCards.Answered(place, Guid.Empty, one, zone, AttendeeAnswer.Accepted, false, t.Told("Marco Rossi")));
        yield return ("invitation: series declined", InvitationCards.Answered(place, null, ofSeries, zone, AttendeeAnswer.Declined, true, t.Told("Marco Rossi")));
    }

    private static AdaptiveCard Form(CardPlace place, MeetingForm form, FormErrors errors, IReadOnlyList<Invitee> known) =>
        MeetingFormCard.Build(place, new(Guid.Empty, "me", "Marta Conti", "Europe/Rome"), form, errors, known, [new("r", "Sala Grande", "sala@valdoro.example") { Building = "Milano", Capacity = 12 }]);

    private static FormErrors Errors()
    {
        var errors = new FormErrors();
        foreach (var field in new[] { "subject", "people", "optional", "outside", "day", "lastDay", "from", "to", "minutes", "room", "agenda", "behalf" })
            errors[field] = $"{field}: {Hostile}";
        return errors;
    }

    private static DateTimeOffset At(MeetingDraft draft, int hour) => WallClock.At(draft.Day, new(hour % 24, 0), WallClock.Zone(draft.Zone));

    /// What the engine finds where everybody but the organiser is busy until that hour of both days, and one calendar is unknown.
    private static Availability Found(MeetingDraft draft, int busyUntil, DateTimeOffset? asked = null)
    {
        CalendarEntry[] busy = [new(At(draft, 8), At(draft, 0).AddHours(busyUntil)), new(At(draft, 32 - 24).AddDays(1), At(draft, 0).AddDays(1).AddHours(busyUntil))];
        IReadOnlyList<Shift> hours = [.. Enum.GetValues<DayOfWeek>().Select(d => new Shift(d, new(9, 0), new(18, 0)))];
        var request = new SlotRequest
        {
            Windows = [new(draft.Day, draft.LastDay, draft.From ?? default, draft.To ?? default)], Duration = draft.Duration, Zone = draft.Zone, At = asked,
            Known = new(Now, Now.AddDays(5)),
            Room = new(OnlyId: "r"), Rooms = [new("r", "Sala Grande", 12, [])],
            People =
            [
                new() { Id = "me", Name = draft.OrganizerName, Zone = draft.Zone, IsOrganizer = true, Hours = hours, Calendar = [] },
                .. draft.People.Select((p, i) => new SlotPerson
                {
                    Id = p.Address, Name = p.Name, Zone = i % 5 == 4 ? "America/New_York" : draft.Zone, Hours = hours, Calendar = busy, IsRequired = draft.Optional?.Contains(p.Address) != true,
                }),
                new() { Id = "o", Name = "ospite@altrove.example", Zone = draft.Zone },
            ],
        };
        return new(request, SlotEngine.Find(request));
    }

    private static CalendarEvent Event(int n) => new()
    {
        Id = $"{n}", Subject = n % 3 == 0 ? Hostile : n % 3 == 1 ? "Riunione" : "", Start = Now.AddMinutes(15 * n), End = Now.AddMinutes(15 * n + 45),
        IsAllDay = n == 1, FirstDay = new(2026, 11, 24), LastDay = new(2026, 11, 24), Location = n % 2 == 0 ? "Sala Grande" : null,
        WebLink = n % 2 == 0 ? $"https://outlook.example/item?id=({n})" : null,
        ShowAs = n % 4 == 0 ? BusyStatus.Tentative : BusyStatus.Busy, IsPrivate = n == 2,
    };

    private static Record Meeting(MeetingDraft draft, string state, DateTimeOffset bookedAt)
    {
        var record = new Record { Id = Guid.Empty, Kind = "MEET", Title = draft.Subject, State = state, Reference = "MEET-2026-0000042", UpdatedAt = bookedAt, Version = 3 };
        record.SetData(new MeetingData
        {
            Draft = draft, Start = Now.AddHours(5), BookedAt = bookedAt, EventId = "e", Editing = state == MeetingStates.Changing ? Guid.Empty : null,
            WebLink = "https://outlook.office365.com/owa/?itemid=1", JoinUrl = "https://teams.microsoft.com/l/meetup-join/1",
        }, MeetingJson.Default.MeetingData);
        return record;
    }

    private static AdaptiveCard Brief(CardPlace place)
    {
        List<CalendarEvent> events =
        [
            .. Enumerable.Range(0, 10).Select(i => new CalendarEvent
            {
                Id = $"{i}", Subject = Hostile[..120], Start = Now.AddHours(24 + (i / 2)), End = Now.AddHours(25 + (i / 2)), IsOrganizer = i % 2 == 0, Location = Hostile, WebLink = "https://outlook.office365.com/owa/?itemid=(1)",
                Attendees = [.. Enum.GetValues<AttendeeAnswer>().Select(a => new Attendee($"{a}@fuori.example", Hostile, AttendeeKind.Required, a)), .. Enumerable.Range(0, 6).Select(n => new Attendee($"{n}@fuori.example", $"Persona {n}"))],
            }),
        ];
        var lacking = Meeting(Draft(), MeetingStates.Booked, Now);
        var ready = Meeting(Draft() with { Agenda = Hostile + "\n" + new string('x', 1500) }, MeetingStates.Booked, Now);
        return BriefCard.Of(place, new(new(2026, 11, 25), WallClock.Zone(null), events, [.. events.Select((e, i) => new BriefMeeting(e, i % 3 == 0 ? lacking : i % 3 == 1 ? ready : null, i < 4))])
        {
            Waiting = 3, Polls = 1, Questions = 2, Holds = [(Hostile[..120], Now.AddHours(30)), ("Budget", Now.AddDays(3))],
        });
    }

    private static Record Asked(MeetingDraft draft, string state = MeetingStates.Asked, AskAnswer outcome = AskAnswer.None)
    {
        var record = Meeting(draft, state, Now);
        record.SetData(MeetingBooker.Data(record) with
        {
            Ask = new() { AskedAt = Now, Until = Now.AddHours(24), People = [new("e", Hostile, outcome)], Outcome = outcome, Reason = Hostile },
        }, MeetingJson.Default.MeetingData);
        return record;
    }

    private static Record Polled(MeetingDraft draft, string state = MeetingStates.Polling, DateTimeOffset? closedAt = null)
    {
        var record = Meeting(draft, state, Now);
        PollVote[][] votes = [[PollVote.Yes, PollVote.No, PollVote.Maybe, PollVote.None, PollVote.Yes], [PollVote.Yes, PollVote.Maybe, PollVote.No, PollVote.No, PollVote.Yes]];
        record.SetData(MeetingBooker.Data(record) with
        {
            Poll = new()
            {
                Options = [.. Enumerable.Range(0, 5).Select(n => Now.AddHours(26 + n))], OpenedAt = Now, Until = Now.AddHours(20), ClosedAt = closedAt, ShowNames = true, MailUnreadable = true,
                Voters = [.. draft.People.Take(50).Select((p, i) => new PollVoter(p.Address, p.Name, p.Id) { ByMail = i % 3 == 1, Votes = votes[i % 2] }),
                    new(Hostile, Hostile, null) { ByMail = true, IsUnclear = true, IsReminded = true, Mail = PollMailState.Unsure }],
            },
        }, MeetingJson.Default.MeetingData);
        return record;
    }

    private static Record Held(MeetingDraft draft, string state)
    {
        var record = Meeting(draft, state, Now);
        MeetingHold[] holds = [new(Guid.Empty, Now.AddHours(30)), new(Guid.Empty, Now.AddHours(54)), new(Guid.Empty, Now.AddHours(55))];
        record.SetData(MeetingBooker.Data(record) with { Holds = holds, HeldUntil = Now.AddHours(50) }, MeetingJson.Default.MeetingData);
        return record;
    }

    private static MeetingDraft Draft() => new()
    {
        Id = Guid.Empty, OrganizerId = "me", OrganizerName = "Marta Conti", OrganizerAddress = "marta.conti@valdoro.example", Zone = "Europe/Rome",
        Subject = "Riunione Marta Conti – Giulia Bianchi, Luca Ferrari", People = Many(2), Day = new(2026, 11, 24), LastDay = new(2026, 11, 25),
        From = new(14, 0), To = new(18, 0), Minutes = 90, Room = new("r", "Sala Grande (Milano)", "sala@valdoro.example"), Online = true,
    };

    private static IReadOnlyList<Invitee> Many(int count) =>
        [.. Enumerable.Range(0, count).Select(n => new Invitee(Guid.Empty.ToString(), n % 2 == 0 ? $"Bartolomeo Della Quercia {n}" : $"{n} *Anna* [x](y)", $"persona{n}@valdoro.example"))];
}
