using System.Text.Json.Serialization;

namespace BackOfficeBot.Cards;

/// <summary>A field that people fill in. Without an id and a label it does not compile.</summary>
/// <remarks>https://adaptivecards.io/explorer/Input.Text.html and its neighbours</remarks>
public abstract record CardInput : CardElement
{
    /// <summary>The name under which the value comes back; unique in the card.</summary>
    [JsonPropertyOrder(-1)]
    public new required string Id { get => base.Id!; init => base.Id = value; }
    /// <summary>What the field is for, in the person's language; also read aloud.</summary>
    public required string Label { get; init; }
    /// <summary>True when the card cannot be sent without it; say so in the label too.</summary>
    public bool? IsRequired { get; init; }
    /// <summary>What is shown at the field when its value doesn't pass the client's checks.</summary>
    public string? ErrorMessage { get; init; }
}

/// <summary>A line or an area of text.</summary>
/// <remarks>https://adaptivecards.io/explorer/Input.Text.html</remarks>
public sealed record InputText : CardInput
{
    /// <inheritdoc/>
    public override string Type => "Input.Text";
    /// <summary>What stands in it already.</summary>
    public string? Value { get; init; }
    /// <summary>An example, shown while it's empty.</summary>
    public string? Placeholder { get; init; }
    /// <summary>The most characters.</summary>
    public int? MaxLength { get; init; }
    /// <summary>True for an area of several lines.</summary>
    public bool? IsMultiline { get; init; }
    /// <summary>What is typed: decides the keyboard on a phone.</summary>
    public InputTextStyle? Style { get; init; }
    /// <summary>A regular expression (ECMAScript) that the value has to match.</summary>
    public string? Regex { get; init; }
    /// <summary>A button in the field.</summary>
    public CardAction? InlineAction { get; init; }
}

/// <summary>What is typed into a text field.</summary>
[JsonConverter(typeof(CamelCase<InputTextStyle>))]
public enum InputTextStyle
{
    /// <summary>Text.</summary>
    Text,
    /// <summary>A telephone number.</summary>
    Tel,
    /// <summary>An address of the web.</summary>
    Url,
    /// <summary>An e-mail address.</summary>
    Email,
    /// <summary>A secret.</summary>
    Password,
}

/// <summary>A number.</summary>
/// <remarks>https://adaptivecards.io/explorer/Input.Number.html</remarks>
public sealed record InputNumber : CardInput
{
    /// <inheritdoc/>
    public override string Type => "Input.Number";
    /// <summary>What stands in it already.</summary>
    public double? Value { get; init; }
    /// <summary>An example, shown while it's empty.</summary>
    public string? Placeholder { get; init; }
    /// <summary>The least. Teams' renderer finds an empty input with a bound wrong and lets no button of the card be pressed: where the number may be left out, check it at the press instead.</summary>
    public double? Min { get; init; }
    /// <summary>The most; see <see cref="Min"/>.</summary>
    public double? Max { get; init; }
}

/// <summary>A day.</summary>
/// <remarks>https://adaptivecards.io/explorer/Input.Date.html</remarks>
public sealed record InputDate : CardInput
{
    /// <inheritdoc/>
    public override string Type => "Input.Date";
    /// <summary>What stands in it already.</summary>
    public DateOnly? Value { get; init; }
    /// <summary>Shown while it's empty.</summary>
    public string? Placeholder { get; init; }
    /// <summary>The first day that can be chosen.</summary>
    public DateOnly? Min { get; init; }
    /// <summary>The last day that can be chosen.</summary>
    public DateOnly? Max { get; init; }
}

/// <summary>A time of day.</summary>
/// <remarks>https://adaptivecards.io/explorer/Input.Time.html</remarks>
public sealed record InputTime : CardInput
{
    /// <inheritdoc/>
    public override string Type => "Input.Time";
    /// <summary>What stands in it already; hours and minutes.</summary>
    [JsonConverter(typeof(HoursAndMinutes))]
    public TimeOnly? Value { get; init; }
    /// <summary>Shown while it's empty.</summary>
    public string? Placeholder { get; init; }
    /// <summary>The earliest.</summary>
    [JsonConverter(typeof(HoursAndMinutes))]
    public TimeOnly? Min { get; init; }
    /// <summary>The latest.</summary>
    [JsonConverter(typeof(HoursAndMinutes))]
    public TimeOnly? Max { get; init; }
}

/// <summary>A switch.</summary>
/// <remarks>https://adaptivecards.io/explorer/Input.Toggle.html</remarks>
public sealed record InputToggle : CardInput
{
    /// <inheritdoc/>
    public override string Type => "Input.Toggle";
    /// <summary>The words beside the switch.</summary>
    public required string Title { get; init; }
    /// <summary><see cref="ValueOn"/> or <see cref="ValueOff"/>.</summary>
    public string? Value { get; init; }
    /// <summary>What comes back when it's on; "true" without it.</summary>
    public string? ValueOn { get; init; }
    /// <summary>What comes back when it's off; "false" without it.</summary>
    public string? ValueOff { get; init; }
    /// <summary>True so that long words go on in the next line.</summary>
    public bool? Wrap { get; init; }
}
