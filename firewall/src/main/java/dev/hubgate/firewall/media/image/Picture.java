package dev.hubgate.firewall.media.image;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A decoded image.
 *
 * @param frames upright, at least one; of an animation all, of a bundle of scans every page
 * @param beside what stands beside the pixels
 */
record Picture(List<BufferedImage> frames, Beside beside) {}
