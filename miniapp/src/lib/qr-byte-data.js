const Mode = require('qrcode/lib/core/mode');

/**
 * The byte segment of `qrcode` for the weapp build: the package's own calls TextEncoder, which WeChat does not have.
 * Only ASCII is ever drawn (member codes, addresses), so a character is a byte.
 */
function ByteData(text) {
  this.mode = Mode.BYTE;
  this.data = Uint8Array.from(text, (char) => char.charCodeAt(0));
}

ByteData.getBitsLength = (length) => length * 8;

ByteData.prototype.getLength = function getLength() {
  return this.data.length;
};

ByteData.prototype.getBitsLength = function getBitsLength() {
  return ByteData.getBitsLength(this.data.length);
};

ByteData.prototype.write = function write(buffer) {
  for (const byte of this.data) buffer.put(byte, 8);
};

module.exports = ByteData;
