using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Administration.Roles;

internal static class RoleCards
{
    private const int Page = 12;

    /// Who has which role: what was given opens, what is configured is shown only.
    /// <param name="names">Of those who are in this organisation: nobody else is shown.</param>
    public static AdaptiveCard All(CardPlace place, IReadOnlyList<GivenRole> given, StaffOptions staff, IReadOnlyDictionary<string, string> names, RecordKinds kinds, int skip = 0)
    {
        var (t, d) = (RoleTexts.In(place.Language), DeskTexts.In(place.Language));
        string Configured(string line) => $"{line} · {t.ByConfiguration}";
        List<(string Title, string Line, Guid? Id)> rows =
        [
            .. given.Select(r => (r.PersonName, Line(r.Data, place.Language, kinds), (Guid?)r.RecordId)),
            .. staff.Administrators.Where(names.ContainsKey).Select(a => (names[a], Configured(t.Role(StaffRole.Administrator)), (Guid?)null)),
            .. staff.Readers.SelectMany(r => r.Ids.Where(names.ContainsKey).Select(id => (names[id], Configured(t.ReadsAll(KindName(kinds, r.Kind, place.Language))), (Guid?)null))),
            .. staff.Deputies.Where(p => names.ContainsKey(p.Id)).Select(p => (p.DeputyName, Configured(t.StandsInFor(p.Name) + t.Days(p.From, p.To)), (Guid?)null)),
        ];
        return new Frame
        {
            Heading = t.Title,
            Body = [.. rows.Skip(skip).Take(Page).Select((r, i) => OpenRow.Of(r.Title, r.Line, r.Id is { } id ? DeskVerbs.Show.Button(place.Seal, d.Show, new(id, 0)) : null, i > 0))],
            Actions =
            [
                RoleVerbs.New.Button(place.Seal, t.Give, new(), ActionStyle.Positive),
                .. rows.Count > skip + Page ? [RoleVerbs.All.Button(place.Seal, d.More, new(skip + Page))] : Array.Empty<CardAction>(),
                AdministrationVerbs.Open.Button(place.Seal, t.Back, new(AdministrationSkill.Command)),
            ],
            Footer = t.Where,
        }.Card();
    }

    /// Any role, for administrators.
    public static AdaptiveCard New(CardPlace place, RoleFormState state, RoleForm form, FormErrors errors, IReadOnlyList<Person> known, RecordKinds kinds)
    {
        var t = RoleTexts.In(place.Language);
        return new Frame
        {
            Heading = t.NewTitle, Ask = t.NewAsk,
            Body =
            [
                .. errors.At(new InputChoiceSet
                {
                    Id = "role", Label = t.What, Value = form.Role ?? nameof(StaffRole.Deputy), Style = ChoiceStyle.Compact, IsRequired = true, ErrorMessage = t.WhatMissing,
                    Choices =
                    [
                        new() { Title = t.Role(StaffRole.Deputy), Value = nameof(StaffRole.Deputy) }, new() { Title = t.Role(StaffRole.Administrator), Value = nameof(StaffRole.Administrator) },
                        .. Readable(kinds).Select(k => new Choice { Title = t.ReadsAll(k.ListName(ListPart.All, place.Language)), Value = $"{StaffRole.Reader}|{k.Kind}" }),
                    ],
                }),
                .. errors.At(People("who", t.Who, form.Who, known, true, t)),
                .. errors.At(People("for", t.For, form.For, known, false, t)),
                .. Days(errors, form, t),
            ],
            Actions = [RoleVerbs.Save.Button(place.Seal, t.Save, state, ActionStyle.Positive), AdministrationVerbs.Open.Button(place.Seal, t.Title, new(AdministrationSkill.Roles))],
            Footer = t.Means,
        }.Card();
    }

    /// One's own deputy.
    /// <param name="chosen">Those that were chosen before: one is removed here, of several each on its own card.</param>
    public static AdaptiveCard Deputy(CardPlace place, RoleFormState state, RoleForm form, FormErrors errors, IReadOnlyList<Person> known, string notice, IReadOnlyList<GivenRole> chosen)
    {
        var t = RoleTexts.In(place.Language);
        return new Frame
        {
            Heading = t.DeputyTitle, Notice = notice, Ask = t.DeputyAsk,
            Body =
            [
                .. chosen.Count < 2 ? [] : chosen.Take(Page).Select((r, i) => OpenRow.Of(r.PersonName, t.Days(r.Data.From, r.Data.To).Trim(), DeskVerbs.Show.Button(place.Seal, DeskTexts.In(place.Language).Show, new(r.RecordId, 0)), i > 0)),
                .. errors.At(People("who", t.Who, form.Who, known, true, t)), .. Days(errors, form, t),
            ],
            Actions =
            [
                RoleVerbs.Save.Button(place.Seal, t.Save, state, ActionStyle.Positive),
                .. chosen is not [var one] ? Array.Empty<CardAction>() : [RoleVerbs.End.Button(place.Seal, t.End, new(one.RecordId, 0), ActionStyle.Destructive, associatedInputs: AssociatedInputs.None)],
            ],
        }.Card();
    }

    public static AdaptiveCard Role(CardPlace place, IRecordKind kind, RecordView view, RecordKinds kinds)
    {
        var (t, d, record) = (RoleTexts.In(place.Language), DeskTexts.In(place.Language), view.Record);
        return RecordCard.Of(
            place, kind, view, [(t.What, Line(RoleData.Of(record), place.Language, kinds))], null, [],
            [
                .. RoleKind.MayEnd(record, view.ReaderIds, view.ReaderId) ? [RoleVerbs.End.Button(place.Seal, t.End, RecordSeen.Of(record), ActionStyle.Destructive)] : Array.Empty<CardAction>(),
                DeskVerbs.History.Button(place.Seal, d.History, RecordSeen.Of(record)),
            ]);
    }

    /// "Sostituisce Marta Conti dal …", "Amministra il bot".
    public static string Line(RoleData role, string language, RecordKinds kinds)
    {
        var t = RoleTexts.In(language);
        return role.Role switch
        {
            StaffRole.Deputy => t.StandsInFor(role.ForName ?? "") + t.Days(role.From, role.To),
            StaffRole.Reader => t.ReadsAll(KindName(kinds, role.Kind, language)),
            _ => t.Role(role.Role),
        };
    }

    /// Whose records somebody may be given to see: work, not what administrators set.
    public static IEnumerable<IRecordKind> Readable(RecordKinds kinds) => kinds.All.Where(k => k.Keeping != Keeping.Always && k.Nouns.Count > 0);

    private static string KindName(RecordKinds kinds, string? kind, string language) => kinds.Of(kind ?? "")?.ListName(ListPart.All, language) ?? kind ?? "";

    private static IEnumerable<CardElement> Days(FormErrors errors, RoleForm form, RoleTexts t) =>
    [
        .. errors.At(new InputDate { Id = "from", Label = t.From, Value = WallClock.Day(form.From) }),
        .. errors.At(new InputDate { Id = "to", Label = t.To, Value = WallClock.Day(form.To) }),
    ];

    private static InputChoiceSet People(string id, string label, string? value, IReadOnlyList<Person> known, bool isRequired, RoleTexts t) => new()
    {
        Id = id, Label = label, Value = known.Any(p => p.Id == value) ? value : null, Placeholder = t.WhoHint, Style = ChoiceStyle.Filtered, IsRequired = isRequired ? true : null, ErrorMessage = isRequired ? t.WhoMissing : null,
        // Before anything is typed there has to be a choice.
        Choices = known.Count == 0 ? [new() { Title = t.WhoHint, Value = RoleSkill.Nobody }] : [.. known.DistinctBy(p => p.Id).Select(p => new Choice { Title = p.Title is null ? p.Name : $"{p.Name} · {p.Title}", Value = p.Id })],
        ChoicesData = new() { Dataset = Colleagues.Dataset },
    };
}
