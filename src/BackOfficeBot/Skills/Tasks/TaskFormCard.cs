using System.Globalization;
using BackOfficeBot.Cards;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Tasks;

/// The form of a new task, and what is asked before one that was said in a sentence is sent.
internal static class TaskFormCard
{
    public static AdaptiveCard Form(CardPlace place, TaskFormState state, TaskForm form, FormErrors errors, IReadOnlyList<Person> known, IReadOnlyList<Department> offices, string? notice = null)
    {
        var (t, r) = (TaskFormTexts.In(place.Language), TaskTexts.In(place.Language));
        bool isOpen = errors.Keys.Any(k => k is "watchers" or "repeat" or "items" or "links") || new[] { form.Watchers, form.Repeat, form.Items, form.Links }.Any(f => !string.IsNullOrEmpty(f) && f != TaskForm.Once);
        var said = state is { Said: not null, IsDialog: false } && (string.IsNullOrWhiteSpace(form.Title) || form.Who == TaskForm.Nobody);
        return new Frame
        {
            Heading = t.NewTitle,
            Notice = notice ?? (errors.Count > 0 ? t.FormWrong : t.FormAsk),
            Body =
            [
                .. errors.At(new InputText { Id = "title", Label = t.What, Value = form.Title, IsRequired = said ? null : true, ErrorMessage = t.WhatMissing, IsMultiline = true, MaxLength = 1_000 }),
                .. errors.At(Who(place.Language, "who", t.Who, string.IsNullOrEmpty(form.Who) ? TaskForm.Me : form.Who, known, offices, me: true)),
                DayAndTime(t, form.Day, form.Time, errors),
                .. errors.At(new InputText { Id = "details", Label = t.Details, Value = form.Details, IsMultiline = true }),
                .. errors.At(new InputChoiceSet
                {
                    Id = "priority", Label = r.Priority, Style = ChoiceStyle.Compact, Value = form.Priority ?? nameof(Priority.Normal),
                    Choices = [.. Enum.GetValues<Priority>().Select(p => new Choice { Title = r.PriorityName(p), Value = p.ToString() })],
                }),
                new Container { Id = "more", IsVisible = isOpen ? null : false, Items = [.. More(place.Language, t, form, errors, known)] },
            ],
            Actions = state.IsDialog
                ? [TaskVerbs.Ask.Submit(place.Seal, t.Send, state, ActionStyle.Positive), Unfold(t)]
                : [TaskVerbs.Ask.Button(place.Seal, t.Send, state, ActionStyle.Positive), .. said ? [TaskVerbs.Complete.Button(place.Seal, Assistant.AssistantTexts.In(place.Language).Complete, state)] : Array.Empty<CardAction>(), Unfold(t)],
        }.Card();
    }

    /// What was understood, before anything happens.
    public static AdaptiveCard Confirm(CardPlace place, Guid key, TaskOrder order, TaskFormState form, bool isOwn)
    {
        var (t, r, state) = (TaskFormTexts.In(place.Language), TaskTexts.In(place.Language), new TaskDraftKey(key));
        List<(string, string)> facts = [];
        if (!isOwn)
            facts.Add((r.Owner, Departments.IsOffice(order.Owner.Id) ? t.OfficeChoice(order.Owner.Name) : order.Owner.Name));
        if (order.Due is { } due)
            facts.Add((r.Due, due.In(WallClock.Zone(form.Zone)).ToString(order.IsTimed ? "dddd d MMMM yyyy, HH:mm" : "dddd d MMMM yyyy", When.Culture(place.Language))));
        if (order.Priority != Priority.Normal)
            facts.Add((r.Priority, r.PriorityName(order.Priority)));
        if (order.Rule is { } rule)
            facts.Add((r.Repeats, TaskRepeat.Words(rule, place.Language)));
        if (order.Watchers.Count > 0)
            facts.Add((r.Watchers, string.Join(", ", order.Watchers.Select(w => w.Name))));
        if (order.Body is { } body)
            facts.Add((t.Details, body));
        if (form.Files.Count > 0)
            facts.Add((t.Files, string.Join(", ", form.Files.Select(f => f.Name))));
        return new Frame
        {
            Heading = order.Title,
            Notice = form.Files is [var file, ..] && !isOwn ? t.FilesStay(file.Name, order.Owner.Name) : null,
            Facts = facts,
            Body = [.. order.Items.Select(item => new TextBlock { Text = "☐ " + Markdown.Escape(item.Text), Wrap = true, Spacing = Spacing.Small })],
            Ask = isOwn ? t.ConfirmOwn : Departments.IsOffice(order.Owner.Id) ? t.ConfirmAskOffice(order.Owner.Name) : t.ConfirmAsk(order.Owner.Name),
            Actions =
            [
                TaskVerbs.Send.Button(place.Seal, isOwn ? t.Note : t.Send, state, ActionStyle.Positive),
                TaskVerbs.Edit.Button(place.Seal, t.Edit, state),
                TaskVerbs.Drop.Button(place.Seal, t.Drop, state),
            ],
        }.Card();
    }

    /// Colleagues by typing, offices and those who are likely before that.
    public static InputChoiceSet Who(string language, string id, string label, string? value, IReadOnlyList<Person> known, IReadOnlyList<Department> offices, bool me = false, bool isRequired = false)
    {
        var t = TaskFormTexts.In(language);
        return new()
        {
            Id = id, Label = label, Value = value, Placeholder = t.WhoHint, Style = ChoiceStyle.Filtered, IsRequired = isRequired ? true : null, ErrorMessage = isRequired ? t.WhoMissing : null,
            Choices =
            [
                .. me ? [new Choice { Title = t.Me, Value = TaskForm.Me }] : Array.Empty<Choice>(),
                .. known.DistinctBy(p => p.Id).Select(p => new Choice { Title = p.Title is null ? p.Name : $"{p.Name} · {p.Title}", Value = p.Id }),
                .. offices.Select(o => new Choice { Title = t.OfficeChoice(o.Name), Value = o.Id }),
                // Before anything is typed there has to be a choice.
                .. !me && known.Count + offices.Count == 0 ? [new Choice { Title = t.WhoHint, Value = TaskForm.Nobody }] : Array.Empty<Choice>(),
            ],
            ChoicesData = new() { Dataset = Colleagues.Dataset },
        };
    }

    public static ColumnSet DayAndTime(TaskFormTexts t, string? day, string? time, FormErrors errors) => new()
    {
        Columns =
        [
            new() { Width = "stretch", Items = [.. errors.At(new InputDate { Id = "day", Label = t.Day, Value = WallClock.Day(day) })] },
            new() { Width = "stretch", Items = [.. errors.At(new InputTime { Id = "time", Label = t.Time, Value = TimeOnly.TryParse(time, CultureInfo.InvariantCulture, out var at) ? at : null })] },
        ],
    };

    private static IEnumerable<CardElement> More(string language, TaskFormTexts t, TaskForm form, FormErrors errors, IReadOnlyList<Person> known)
    {
        var people = Who(language, "watchers", t.Watchers, form.Watchers, [.. known.Where(p => form.WatcherIds.Contains(p.Id))], []);
        var rules = form.Repeat is { Length: > 0 } said && said != TaskForm.Once && !TaskRepeat.Offered.Contains(said) ? TaskRepeat.Offered.Prepend(said) : TaskRepeat.Offered;
        return
        [
            .. errors.At(people with { IsMultiSelect = true }),
            .. errors.At(new InputChoiceSet
            {
                Id = "repeat", Label = t.Repeat, Style = ChoiceStyle.Compact, Value = string.IsNullOrEmpty(form.Repeat) ? TaskForm.Once : form.Repeat,
                Choices = [new() { Title = t.Once, Value = TaskForm.Once }, .. rules.Select(rule => new Choice { Title = TaskRepeat.Words(rule, language), Value = rule })],
            }),
            .. errors.At(new InputText { Id = "items", Label = t.Items, Value = form.Items, IsMultiline = true }),
            .. errors.At(new InputText { Id = "links", Label = t.Links, Value = form.Links, IsMultiline = true }),
        ];
    }

    private static ActionToggleVisibility Unfold(TaskFormTexts t) => new() { Title = t.More, TargetElements = [new() { ElementId = "more" }] };
}
