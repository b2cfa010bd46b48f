using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Tasks;
using BackOfficeBot.Skills.Tasks.Mirror;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Tests.Common;

/// The cards of tasks, as each reader sees them in each state.
internal static class TaskCards
{
    private static readonly TaskKind Kind = new();
    private static readonly string[] Readers = ["owner", "asker", "blocker"];

    public static IEnumerable<(string Name, AdaptiveCard Card)> In(CardPlace place, string hostile)
    {
        string[] states = [TaskStates.Requested, TaskStates.Countered, TaskStates.Accepted, TaskStates.InProgress, TaskStates.Blocked, TaskStates.Declined, TaskStates.Done, TaskStates.Confirmed, TaskStates.Cancelled, TaskStates.Expired];
        foreach (var (kind, title) in new[] { ("", "Controllare il preventivo"), (" with the worst texts", hostile[..120]) })
            foreach (var state in states)
                foreach (var reader in Readers)
                    if (reader != "blocker" || state == TaskStates.Blocked)
                        yield return ($"task: {state} for the {reader}{kind}", Of(place, Task(title, state), reader));
        yield return ("task: no answer", Of(place, Task("Controllare il preventivo", TaskStates.Requested, d => d with { IsUnanswered = true, Others = [new("c", "Chiara Galli"), new("g", hostile)] }), "asker"));
        var office = Task("Registrare la fattura", TaskStates.Requested, d => d with { Office = new("office:amministrazione", "Amministrazione") });
        (office.OwnerId, office.OwnerName) = ("office:amministrazione", "Amministrazione");
        yield return ("task: for an office", TaskCard.Of(place, Kind, new(office, "member") { ReaderIds = ["member", "office:amministrazione"] }));
        yield return ("task: for an office, seen by who asked", Of(place, office, "asker"));
        yield return ("task: other buttons", TaskCard.More(place, new(Task(hostile[..120], TaskStates.Accepted), "owner")));
        var list = Task("Lista della spesa", TaskStates.Accepted, d => d with { Asker = new("owner", "Luca Moretti"), List = "spesa", Items = [new(1, "Pane"), new(2, hostile, true), new(3, "Latte")] });
        yield return ("task: a list", Of(place, list, "owner"));
        yield return ("task: one's own that comes back", Of(place, Task("Annaffiare le piante", TaskStates.Accepted, d => d with { Asker = new("owner", "Luca Moretti"), Rule = "FREQ=WEEKLY;BYDAY=MO,TH" }), "owner"));

        var (state0, known) = (new TaskFormState(Guid.Empty, "Europe/Rome", "asker"), new[] { new Person("owner", "Luca Moretti", "luca@valdoro.example") { Title = "Contabile" } });
        IReadOnlyList<Department> offices = [new("Amministrazione", ["Amministrazione"], null, ["a"])];
        var t = TaskFormTexts.In(place.Language);
        var full = new TaskForm { Title = hostile, Who = "owner", Day = "2026-11-27", Time = "12:00", Details = hostile, Priority = "High", Watchers = "owner", Repeat = "FREQ=WEEKLY;BYDAY=MO,TH", Items = "Pane\nLatte", Links = "https://valdoro.example/x" };
        yield return ("task: form", TaskFormCard.Form(place, state0, new(), [], [], offices));
        yield return ("task: form, and the assistant may be asked", TaskFormCard.Form(place, state0 with { Said = hostile }, new(), [], [], offices, BackOfficeBot.Assistant.AssistantTexts.In(place.Language).Proposed(hostile, [t.What, t.Day])));
        yield return ("task: form, filled in and wrong", TaskFormCard.Form(place, state0, full, new()
        {
            ["title"] = t.WhatMissing, ["who"] = t.Unknown(hostile), ["day"] = t.Past, ["details"] = t.DetailsLong, ["watchers"] = t.TooManyWatchers, ["repeat"] = t.RepeatNeedsDay, ["items"] = t.TooManyItems, ["links"] = t.LinkWrong(hostile),
        }, known, offices));
        yield return ("task: form in a dialog", TaskFormCard.Form(place, state0 with { IsDialog = true }, full, [], known, offices));
        var order = new TaskOrder(hostile[..120], new("owner", "Luca Moretti")) { Due = AllCards.Now.AddDays(3), IsTimed = true, Priority = Priority.Urgent, Rule = "FREQ=MONTHLY", Body = hostile };
        yield return ("task: confirm", TaskFormCard.Confirm(place, Guid.Empty, order, new(Guid.Empty, "Europe/Rome", "") { Files = [new("contratto (1).pdf", "https://valdoro.sharepoint.com/contratto (1).pdf")] }, isOwn: false));
        yield return ("task: confirm one's own", TaskFormCard.Confirm(place, Guid.Empty, order with { Body = null, Rule = null, Priority = Priority.Normal }, new(Guid.Empty, "Europe/Rome", ""), isOwn: true));

        var record = Task("Controllare il preventivo", TaskStates.Requested);
        yield return ("task: decline", TaskAskCard.Decline(place, record, new() { Reason = hostile }, new() { ["reason"] = t.ReasonMissing }));
        yield return ("task: reopen", TaskAskCard.Reopen(place, record, new(), []));
        yield return ("task: counter", TaskAskCard.Counter(place, record, new() { Day = "2026-11-27", Scope = hostile }, new() { ["scope"] = t.CounterMissing, ["day"] = t.Past }, known));
        yield return ("task: block", TaskAskCard.Block(place, record, new() { Who = "owner", Why = hostile }, new() { ["who"] = t.BlockWhoMissing, ["why"] = t.BlockWhyMissing }, known));
        yield return ("task: pass on", TaskAskCard.Pass(place, record, new(), new() { ["who"] = t.PassSame }, known, offices));
        yield return ("task: pass on, nobody is likely", TaskAskCard.Pass(place, record, new(), [], [], []));
        yield return ("task: mirror, off", MirrorCard.Of(place, new(MirrorStates.Off, hostile[..80])));
        yield return ("task: mirror, just switched on", MirrorCard.Of(place, new(MirrorStates.On, "BackOfficeBot"), m => m.Begun("BackOfficeBot")));
        yield return ("task: mirror, on", MirrorCard.Of(place, new(MirrorStates.On, hostile[..80]) { Count = 12 }));
        yield return ("task: mirror, switched off", MirrorCard.Of(place, new(MirrorStates.Off, "BackOfficeBot"), m => m.Ended));
        yield return ("task: mirror, its list was deleted", MirrorCard.Of(place, new(MirrorStates.Off, "BackOfficeBot"), m => m.ListGone("BackOfficeBot")));
        yield return ("task: mirror, not allowed", MirrorCard.Of(place, new(MirrorStates.Off, "BackOfficeBot") { IsAllowed = false }));
        foreach (var pause in Enum.GetValues<MirrorPause>())
            yield return ($"task: mirror, resting: {pause}", MirrorCard.Of(place, new(MirrorStates.Paused, "BackOfficeBot") { Pause = pause, Count = 3 }));
        foreach (var (what, notice) in new (string, Func<MirrorTexts, string>)[]
        {
            ("moved", m => m.Proposed("Marta Conti")), ("day kept", m => m.DueKept), ("stays done", m => m.StaysDone("Marta Conti")), ("one's own stays done", m => m.OwnStaysDone), ("waits", m => m.Waits("Marta Conti")), ("left out", m => m.LeftOut),
        })
            yield return ($"task: mirror, told: {what}", TaskCard.Of(place, Kind, new(record, "owner") { Notice = notice(MirrorTexts.In(place.Language)) }));
        yield return ("task: postpone", TaskAskCard.Snooze(place, record, new(), new() { ["day"] = t.DayMissing }, isAsker: false));
        yield return ("task: move", TaskAskCard.Snooze(place, record, new(), [], isAsker: true));
    }

    private static AdaptiveCard Of(CardPlace place, Record record, string reader) => TaskCard.Of(place, Kind, new(record, reader));

    private static Record Task(string title, string state, Func<TaskData, TaskData>? with = null)
    {
        var record = new Record
        {
            Id = Guid.Empty, Kind = TaskRecords.Kind, Title = title, Body = title, State = state, OwnerId = "owner", OwnerName = "Luca Moretti", Reference = "TASK-2026-0000042", CreatedByName = "Marta Conti",
            CreatedAt = AllCards.Now.AddHours(-2), DueAt = AllCards.Now.AddDays(3), DueZone = "Europe/Rome", Version = 3, Priority = Priority.High,
        };
        var data = new TaskData
        {
            Asker = new("asker", "Marta Conti"), Watchers = [new("w", "Giulia Romano")], Message = new("https://teams.microsoft.com/l/message/1", "Paolo Ferrari"), Links = ["https://valdoro.example/preventivo(1).pdf"],
            Offer = new("Luca Moretti") { From = TaskStates.Requested, Due = AllCards.Now.AddDays(5), Owner = new("c", "Chiara Galli"), Scope = title }, Reason = title, ConfirmBy = AllCards.Now.AddDays(3),
            Blocks = [new("Luca Moretti", "c", "Chiara Galli", title, AllCards.Now), new("Chiara Galli", "blocker", "Davide Rinaldi", "la firma", AllCards.Now)],
        };
        data = state == TaskStates.Countered ? data : data with { Offer = null };
        record.SetData(with?.Invoke(data) ?? data, TaskJson.Default.TaskData);
        return record;
    }
}
