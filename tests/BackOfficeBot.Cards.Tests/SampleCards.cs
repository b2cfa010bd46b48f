using System.Text.Json;
using BackOfficeBot.Cards;

namespace BackOfficeBot.Cards.Tests;

internal static class SampleCards
{
    private const string Dot = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

    private static readonly JsonElement Data = JsonElement.Parse("""{"n":1}""");

    private static readonly ActionOpenUrl Open = new() { Title = "Apri", Url = "https://example.org", Tooltip = "Apri la pagina", IconUrl = Dot, IsEnabled = true, Mode = ActionMode.Primary };

    private static readonly BackgroundImage Behind = new()
    {
        Url = Dot, FillMode = ImageFillMode.Repeat, HorizontalAlignment = HorizontalAlignment.Center, VerticalAlignment = VerticalAlignment.Bottom,
    };

    /// Each element, input and action, with every member.
    public static AdaptiveCard Everything { get; } = new()
    {
        Schema = "http://adaptivecards.io/schemas/adaptive-card.json",
        FallbackText = "text",
        Speak = "text",
        Lang = "it",
        MinHeight = "80px",
        Rtl = false,
        VerticalContentAlignment = VerticalAlignment.Top,
        BackgroundImage = Behind,
        SelectAction = Open,
        Refresh = new() { Action = new ActionExecute { Verb = "v", Data = Data }, UserIds = ["29:a"], Expires = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero) },
        Authentication = new()
        {
            Text = "Accedi", ConnectionName = "graph", TokenExchangeResource = new() { Id = "x1", Uri = "api://botid-1", ProviderId = "p" },
            Buttons = [new() { Type = "signin", Title = "Accedi", Value = "https://example.org/signin" }],
        },
        Msteams = new() { Width = "Full", Entities = [new() { Text = "<at>Anna</at>", Mentioned = new("29:a", "Anna") }] },
        Body = [.. Shown, .. Inputs],
        Actions =
        [
            new ActionExecute
            {
                Id = "book", Title = "Prenota", Verb = "v", Data = Data, Style = ActionStyle.Positive, AssociatedInputs = AssociatedInputs.None,
                Requires = new Dictionary<string, string> { ["adaptiveCards"] = "1.4" },
                Fallback = new ActionSubmit
                {
                    Title = "Prenota", Data = Data, Style = ActionStyle.Positive, AssociatedInputs = AssociatedInputs.None, Msteams = new() { Feedback = new(Hide: true) },
                },
            },
            new ActionShowCard { Title = "Altro", Card = new() { Body = [new TextBlock { Text = "dentro" }] } },
            new ActionToggleVisibility { Title = "Mostra", TargetElements = [new() { ElementId = "title", IsVisible = true }] },
            new ActionSubmit { Title = "Invia", Fallback = CardAction.Drop },
        ],
    };

    private static IEnumerable<CardElement> Shown =>
    [
        new TextBlock
        {
            Id = "title", Text = "Riunione", Style = TextBlockStyle.Heading, Weight = TextWeight.Bolder, Size = TextSize.Large, Wrap = true, MaxLines = 3,
            Color = TextColor.Accent, IsSubtle = false, FontType = FontType.Default, HorizontalAlignment = HorizontalAlignment.Left,
        },
        new RichTextBlock
        {
            HorizontalAlignment = HorizontalAlignment.Left,
            Inlines =
            [
                new()
                {
                    Text = "a*b", Italic = true, Weight = TextWeight.Bolder, Size = TextSize.Medium, Color = TextColor.Good, IsSubtle = true, FontType = FontType.Monospace,
                    Highlight = true, Strikethrough = true, Underline = true, SelectAction = Open,
                },
            ],
        },
        new Image
        {
            Url = Dot, AltText = "punto", Size = ImageSize.Small, Style = ImageStyle.Person, Width = "20px", Height = "20px", BackgroundColor = "#FF0000",
            HorizontalAlignment = HorizontalAlignment.Center, SelectAction = Open, Msteams = new() { AllowExpand = true },
        },
        new ImageSet { Images = [new() { Url = Dot, AltText = "punto" }], ImageSize = ImageSize.Small },
        new FactSet { Facts = [new("Quando", "oggi")], Separator = true, Spacing = Spacing.Medium, Height = BlockHeight.Auto, IsVisible = true },
        new Table
        {
            Columns =
            [
                new() { Width = "1", HorizontalCellContentAlignment = HorizontalAlignment.Left, VerticalCellContentAlignment = VerticalAlignment.Top },
                new() { Width = "40px" },
            ],
            Rows =
            [
                new()
                {
                    Style = ContainerStyle.Accent, HorizontalCellContentAlignment = HorizontalAlignment.Left, VerticalCellContentAlignment = VerticalAlignment.Top,
                    Cells =
                    [
                        new()
                        {
                            Items = [new TextBlock { Text = "a", Style = TextBlockStyle.ColumnHeader }], SelectAction = Open, Style = ContainerStyle.Good, Bleed = true, MinHeight = "10px", Rtl = false,
                            VerticalContentAlignment = VerticalAlignment.Center, BackgroundImage = Behind,
                        },
                        new() { Items = [new TextBlock { Text = "b" }] },
                    ],
                },
            ],
            FirstRowAsHeaders = true,
            ShowGridLines = true,
            GridStyle = ContainerStyle.Accent,
            HorizontalCellContentAlignment = HorizontalAlignment.Left,
            VerticalCellContentAlignment = VerticalAlignment.Top,
        },
        new ColumnSet
        {
            SelectAction = Open, Style = ContainerStyle.Warning, Bleed = true, MinHeight = "10px", HorizontalAlignment = HorizontalAlignment.Left,
            Columns =
            [
                new()
                {
                    Width = "stretch", Items = [new TextBlock { Text = "c" }], SelectAction = Open, Style = ContainerStyle.Default, VerticalContentAlignment = VerticalAlignment.Top,
                    Bleed = true, MinHeight = "10px", Rtl = false, BackgroundImage = Behind,
                },
                new() { Width = "auto", Items = [] },
            ],
        },
        new Container
        {
            Style = ContainerStyle.Emphasis, Items = [new TextBlock { Text = "d", Color = TextColor.Good }], SelectAction = Open, VerticalContentAlignment = VerticalAlignment.Top,
            Bleed = true, MinHeight = "10px", Rtl = false, BackgroundImage = Behind,
        },
        new ActionSet { Actions = [Open], Fallback = CardElement.Drop, Requires = new Dictionary<string, string> { ["adaptiveCards"] = "1.2" } },
    ];

    private static IEnumerable<CardElement> Inputs =>
    [
        new InputText
        {
            Id = "text", Label = "Oggetto", IsRequired = true, ErrorMessage = "Scrivi l'oggetto.", MaxLength = 120, Value = "x", Placeholder = "Bilancio",
            IsMultiline = false, Style = InputTextStyle.Email, Regex = ".*", InlineAction = Open,
        },
        new InputNumber { Id = "number", Label = "Durata", Min = 15, Max = 480, Value = 30, Placeholder = "minuti" },
        new InputDate { Id = "date", Label = "Giorno", Value = new DateOnly(2026, 11, 26), Min = new DateOnly(2026, 1, 1), Max = new DateOnly(2026, 12, 31), Placeholder = "giorno" },
        new InputTime { Id = "time", Label = "Ora", Value = new TimeOnly(9, 30), Min = new TimeOnly(8, 0), Max = new TimeOnly(18, 0), Placeholder = "ora" },
        new InputToggle { Id = "toggle", Label = "Online", Title = "Riunione di Teams", ValueOn = "true", ValueOff = "false", Value = "true", Wrap = true },
        new InputChoiceSet
        {
            Id = "people", Label = "Persone", IsMultiSelect = true, Style = ChoiceStyle.Filtered, Choices = [new() { Title = "Anna", Value = "a" }], Wrap = true, Placeholder = "un nome",
            ChoicesData = new() { Dataset = "people", Count = 15, Skip = 0, AssociatedInputs = AssociatedInputs.Auto }, Value = "a",
        },
    ];
}
